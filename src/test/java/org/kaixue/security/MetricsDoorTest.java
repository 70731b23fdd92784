package org.kaixue.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.kaixue.support.WebTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** With a token set, the metrics are told to whoever sends it, and to nobody else. */
@WebTest
@TestPropertySource(
        properties = {"kaixue.metrics.token=nine-green-lamps", "management.prometheus.metrics.export.enabled=true"})
class MetricsDoorTest {

    @LocalServerPort
    private int port;

    @Test
    void a_scraper_with_the_token_reads_the_metrics() throws Exception {
        HttpResponse<String> answer = get("Bearer nine-green-lamps");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("jvm_memory_used_bytes", "hikaricp_connections_active");
    }

    @Test
    void whoever_has_no_token_or_another_reads_nothing() throws Exception {
        for (String header : new String[] {"", "Bearer ", "Bearer nine-green-lamp", "Basic nine-green-lamps"}) {
            HttpResponse<String> answer = get(header);

            assertThat(answer.statusCode()).as(header).isEqualTo(401);
            assertThat(answer.body()).as(header).doesNotContain("jvm");
        }
    }

    @Test
    void a_token_that_is_not_set_is_known_by_nobody() {
        assertThat(MetricsDoor.knows("", "Bearer ")).isFalse();
        assertThat(MetricsDoor.knows(" ", "Bearer  ")).isFalse();
        assertThat(MetricsDoor.knows("", null)).isFalse();
    }

    private HttpResponse<String> get(String authorization) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + MetricsDoor.PATH));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
