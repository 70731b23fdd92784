package org.kaixue.organisation;

/** Who must be named at every school: its leader (领导包校) and the three posts (一校一警、一校一医、一校一监管). */
public enum Post {
    LEADER,
    OFFICER,
    DOCTOR,
    REGULATOR
}
