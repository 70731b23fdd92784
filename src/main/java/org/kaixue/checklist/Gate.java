package org.kaixue.checklist;

/** The five gates (五关) by which the items of all lists are grouped, in their order. */
public enum Gate {
    /** 返校审核关: who may come back. */
    RETURN_REVIEW,
    /** 入校监测关: at the school gate. */
    ENTRY_SCREENING,
    /** 在校管理关: the school's day. */
    CAMPUS_MANAGEMENT,
    /** 场所防控关: rooms and supplies. */
    SITE_CONTROL,
    /** 督导检查关: who leads, who looks after it. */
    SUPERVISION
}
