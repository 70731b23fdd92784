package org.kaixue.intake;

/** How far the signed-in person may use a kind of sheet. */
public enum Reach {
    NOWHERE,
    SOMEWHERE,
    /** Over every unit there is: such a person sees and takes back other people's imports too. */
    EVERYWHERE
}
