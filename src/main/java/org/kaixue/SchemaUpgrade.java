package org.kaixue;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the schema up to date at each start, and refuses to work on one that this version does not know. */
@Component
class SchemaUpgrade implements FlywayMigrationStrategy {

    private static final String RESTORE = "Restore the backup that was made before the upgrade (docs/operations.md).";

    @Override
    public void migrate(Flyway flyway) {
        try {
            requireNotNewer(flyway);
            flyway.migrate();
        } catch (FlywayException failure) {
            throw refusal(failure);
        }
    }

    private static void requireNotNewer(Flyway flyway) {
        String unknown = Arrays.stream(flyway.info().applied())
                .filter(step -> step.getState().name().startsWith("FUTURE"))
                .map(SchemaUpgrade::name)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw StartRefused.untilMended(
                    "The database was upgraded by a newer version of the portal, with steps that this version does not"
                            + " know: " + unknown,
                    "Start that newer version, or restore the backup that was made before its upgrade.",
                    null);
        }
    }

    private static String name(MigrationInfo step) {
        return step.getVersion() + " " + step.getDescription();
    }

    private static StartRefused refusal(FlywayException failure) {
        String said = Objects.requireNonNullElse(failure.getMessage(), "").strip();
        if (failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
            return StartRefused.untilMended(
                    "The database holds tables that are not the portal's.",
                    "Give the portal an empty database of its own by SPRING_DATASOURCE_URL.",
                    failure);
        }
        if (failure instanceof FlywayValidateException) {
            return StartRefused.untilMended("The schema is not what this version expects. " + said, RESTORE, failure);
        }
        return StartRefused.untilMended("The upgrade of the schema failed. " + said, RESTORE, failure);
    }
}
