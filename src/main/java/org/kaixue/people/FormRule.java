package org.kaixue.people;

import java.util.ArrayList;
import java.util.List;

/** When a person's form is complete: whoever reads it need not ask again. */
final class FormRule {

    private FormRule() {}

    /** The fields that are required and not there, in the order of the form; none where it is complete. */
    static List<String> missing(PersonDraft form) {
        List<String> missing = new ArrayList<>();
        boolean pupil = form.kind() == PersonKind.PUPIL;
        need(missing, "idNumber", form.idNumber() != null);
        need(missing, "dormitory", !form.boarder() || form.dormitory() != null);
        need(missing, "guardianName", !pupil || form.guardianName() != null);
        need(missing, "guardianPhone", !pupil || form.guardianPhone() != null);
        need(missing, "temperature", form.temperature() != null);
        need(missing, "symptoms", form.symptoms() != null);
        need(missing, "places", form.places() != null);
        need(missing, "contact", form.contact() != null);
        need(missing, "registered", form.registered() != null);
        need(missing, "healthCode", form.healthCode() != null);
        need(missing, "filledOn", form.filledOn() != null);
        return missing;
    }

    private static void need(List<String> missing, String field, boolean there) {
        if (!there) {
            missing.add(field);
        }
    }
}
