package org.kaixue.system;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the portal was at a moment. */
public record PortalState(Instant at, List<HealthFinding> findings, Versions versions, Database database) {

    /**
     * What runs.
     *
     * @param portal null where it runs without having been built
     * @param schema the last step that the database took
     * @param since when the portal was started
     */
    public record Versions(@Nullable String portal, String schema, String java, Instant since) {}

    /**
     * With which database.
     *
     * @param address without the account and its password
     * @param pool null where the connections are not pooled by the portal
     */
    public record Database(
            String product, String address, @Nullable Pool pool) {}

    /**
     * The connections to the database.
     *
     * @param waiting who waits for a connection because all are in use
     */
    public record Pool(int active, int idle, int waiting, int most) {}
}
