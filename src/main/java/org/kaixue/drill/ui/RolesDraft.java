package org.kaixue.drill.ui;

import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kaixue.drill.DrillRole;

/** Who does what in a drill, a field for each role; role codes or names. */
public record RolesDraft(
        @Nullable @Size(max = 80) String commander,
        @Nullable @Size(max = 80) String deputy,
        @Nullable @Size(max = 80) String queueKeeper,
        @Nullable @Size(max = 80) String thermometer,
        @Nullable @Size(max = 80) String reChecker,
        @Nullable @Size(max = 80) String escort,
        @Nullable @Size(max = 80) String roomKeeper,
        @Nullable @Size(max = 80) String disinfector,
        @Nullable @Size(max = 80) String reporter,
        @Nullable @Size(max = 80) String guardianLiaison,
        @Nullable @Size(max = 80) String recorder) {

    static RolesDraft of(Map<DrillRole, String> roles) {
        return new RolesDraft(
                roles.get(DrillRole.COMMANDER),
                roles.get(DrillRole.DEPUTY),
                roles.get(DrillRole.QUEUE_KEEPER),
                roles.get(DrillRole.THERMOMETER),
                roles.get(DrillRole.RE_CHECKER),
                roles.get(DrillRole.ESCORT),
                roles.get(DrillRole.ROOM_KEEPER),
                roles.get(DrillRole.DISINFECTOR),
                roles.get(DrillRole.REPORTER),
                roles.get(DrillRole.GUARDIAN_LIAISON),
                roles.get(DrillRole.RECORDER));
    }

    Map<DrillRole, String> roles() {
        Map<DrillRole, String> roles = new EnumMap<>(DrillRole.class);
        put(roles, DrillRole.COMMANDER, commander);
        put(roles, DrillRole.DEPUTY, deputy);
        put(roles, DrillRole.QUEUE_KEEPER, queueKeeper);
        put(roles, DrillRole.THERMOMETER, thermometer);
        put(roles, DrillRole.RE_CHECKER, reChecker);
        put(roles, DrillRole.ESCORT, escort);
        put(roles, DrillRole.ROOM_KEEPER, roomKeeper);
        put(roles, DrillRole.DISINFECTOR, disinfector);
        put(roles, DrillRole.REPORTER, reporter);
        put(roles, DrillRole.GUARDIAN_LIAISON, guardianLiaison);
        put(roles, DrillRole.RECORDER, recorder);
        return roles;
    }

    private static void put(Map<DrillRole, String> roles, DrillRole role, @Nullable String who) {
        if (who != null) {
            roles.put(role, who);
        }
    }

    /** The name of a role's component: QUEUE_KEEPER is queueKeeper. */
    static String component(DrillRole role) {
        String plain = role.name().replace("_", "").toLowerCase(Locale.ROOT);
        for (RecordComponent component : RolesDraft.class.getRecordComponents()) {
            if (component.getName().toLowerCase(Locale.ROOT).equals(plain)) {
                return component.getName();
            }
        }
        throw new IllegalArgumentException(role.name());
    }
}
