package org.kaixue.system;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kaixue.common.Band;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Permission;
import org.kaixue.organisation.Jurisdiction;
import org.kaixue.system.PortalState.Versions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Service;

/** Looks at the portal for its administrators. */
@Service
public class PortalWatch {

    private final Jurisdiction jurisdiction;
    private final HealthEndpoint health;
    private final DatabaseLook database;
    private final ObjectProvider<BuildProperties> build;
    private final BusinessClock clock;

    PortalWatch(
            Jurisdiction jurisdiction,
            HealthEndpoint health,
            DatabaseLook database,
            ObjectProvider<BuildProperties> build,
            BusinessClock clock) {
        this.jurisdiction = jurisdiction;
        this.health = health;
        this.database = database;
        this.build = build;
        this.clock = clock;
    }

    /** How it is now, the worst first. Needs {@link Permission#PORTAL_ADMINISTER}. */
    public PortalState look() {
        jurisdiction.requireEverywhere(Permission.PORTAL_ADMINISTER);
        List<HealthFinding> findings = Arrays.stream(HealthItem.values())
                .map(this::finding)
                .sorted(Comparator.comparing(HealthFinding::band))
                .toList();
        return new PortalState(clock.now(), findings, versions(), database.look());
    }

    private Versions versions() {
        return new Versions(
                build.stream().findFirst().map(BuildProperties::getVersion).orElse(null),
                database.schema(),
                Runtime.version().toString(),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()));
    }

    private HealthFinding finding(HealthItem item) {
        HealthDescriptor found = health.healthForPath(item.contributor());
        Map<String, Object> details = found instanceof IndicatedHealthDescriptor one && one.getDetails() != null
                ? one.getDetails()
                : Map.of();
        return new HealthFinding(item, found == null ? Band.UNKNOWN : band(found), details);
    }

    private static Band band(HealthDescriptor found) {
        return switch (found.getStatus().getCode()) {
            case "UP" -> Band.GREEN;
            case "UNKNOWN" -> Band.UNKNOWN;
            default -> Band.RED;
        };
    }
}
