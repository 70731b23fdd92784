package org.kaixue.people;

/** Who signs a pledge (三级承诺书): the pupil, a parent of the pupil, the teacher. */
public enum PledgeKind {
    PUPIL(PersonKind.PUPIL),
    PARENT(PersonKind.PUPIL),
    TEACHER(PersonKind.STAFF);

    private final PersonKind of;

    PledgeKind(PersonKind of) {
        this.of = of;
    }

    /** Of whom one is expected; a parent's stands with the pupil. */
    public PersonKind of() {
        return of;
    }
}
