package org.kaixue.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Bilingual;
import org.kaixue.common.RuleViolation;

/** A prefecture, county or school as a place in the tree. */
@Entity
class Unit extends Kept {

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private @Nullable UUID parentId;

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private String nameZh;

    @Column(nullable = false)
    private String nameEn;

    @Column(nullable = false)
    private int sortOrder;

    private @Nullable String leader;
    private @Nullable LocalDate closedOn;

    /** For Hibernate. */
    protected Unit() {}

    Unit(UUID id, UnitKind kind, @Nullable UUID parentId, String code, Bilingual name, int sortOrder) {
        super(id);
        if ((kind == UnitKind.PREFECTURE) != (parentId == null)) {
            throw new IllegalArgumentException("A prefecture is the only unit without a parent");
        }
        this.kind = kind;
        this.parentId = parentId;
        this.code = code;
        this.nameZh = name.zh();
        this.nameEn = name.en();
        this.sortOrder = sortOrder;
    }

    void rename(String newCode, Bilingual name) {
        this.code = newCode;
        this.nameZh = name.zh();
        this.nameEn = name.en();
    }

    /** Names the person who answers for the unit (领导包校、联点领导); null for nobody. */
    void assignLeader(@Nullable String name) {
        this.leader = name;
    }

    /** Closes the unit for good: nothing refers to it from now on but history. */
    void close(LocalDate day) {
        if (closedOn != null) {
            throw new RuleViolation("organisation.unit.closed-already", closedOn);
        }
        closedOn = day;
    }

    UnitKind kind() {
        return kind;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    String code() {
        return code;
    }

    Bilingual name() {
        return new Bilingual(nameZh, nameEn);
    }

    @Nullable
    String leader() {
        return leader;
    }
}
