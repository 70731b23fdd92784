package org.kaixue.preparedness;

/** Who does what when somebody falls ill; an emergency plan names a holder and a deputy for each. */
public enum EmergencyPost {
    /** 总指挥. */
    COMMANDER,
    /** 信息报告. */
    REPORTING,
    /** 隔离处置. */
    ISOLATION,
    /** 消毒保障. */
    DISINFECTION,
    /** 后勤保障. */
    SUPPLIES,
    /** 转运联络. */
    TRANSFER,
    /** 家校沟通. */
    PARENTS,
    /** 舆情应对. */
    STATEMENTS
}
