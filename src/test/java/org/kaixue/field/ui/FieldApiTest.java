package org.kaixue.field.ui;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.checklist.Edition;
import org.kaixue.common.Ids;
import org.kaixue.common.SystemWork;
import org.kaixue.need.NormDefaults;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.supervision.TeamId;
import org.kaixue.supervision.VisitFixture;
import org.kaixue.supervision.VisitId;
import org.kaixue.support.Visitor;
import org.kaixue.support.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the page without signal asks and sends, as it does, over the wire. */
@WebTest
@Tag("database")
@SuppressWarnings("NullAway.Init")
class FieldApiTest {

    private static final String PASSWORD = "three brown horses";
    private static final Pattern TOKEN = Pattern.compile("\"header\":\"([^\"]+)\",\"token\":\"([^\"]+)\"");
    private static final int TOO_MANY_BYTES = 41 * 1024 * 1024;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private VisitFixture fixture;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Visitor phone = new Visitor(0);
    private Edition edition;
    private UnitId school;
    private VisitId visit;
    private VisitId another;

    @Autowired
    private CatalogueDefaults items;

    @Autowired
    private NormDefaults norms;

    @BeforeEach
    void plan() {
        SystemWork.run("fixtures", () -> {
            items.install();
            norms.install();
        });
        UnitId county = organisation.aCounty("639001", "青澜县", "Qinglan");
        school = organisation.aSchool().inCounty(county).withCode("639001001").entered();
        UnitId other =
                organisation.aSchool().inCounty(county).withCode("639001002").entered();
        edition = fixture.aShortList();
        UUID member = fixture.anAccount(county);
        TeamId team = fixture.aTeam(county, member, school);
        visit = fixture.planned(team, school, edition);
        another = fixture.planned(fixture.aTeam(county, fixture.anAccount(county), other), other, edition);
        phone = new Visitor(port);
        phone.signIn(username(member), PASSWORD);
    }

    @Test
    void nobody_gets_anything_without_signing_in_but_the_page_itself() {
        Visitor stranger = new Visitor(port);

        assertThat(stranger.get("/m/").body()).contains("app.js");
        assertThat(stranger.get("/m/app.js").body()).contains("serviceWorker");
        assertThat(stranger.get("/m/words/en.json").body())
                .contains("Take along")
                .doesNotContain("''");
        for (String path : List.of("me", "visits", "visits/" + visit.value(), "live")) {
            assertThat(stranger.get("/m/api/" + path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(stranger.get("/m/sign-in").headers().firstValue("location"))
                .hasValueSatisfying(there -> assertThat(there).contains("/login"));
    }

    @Test
    void after_the_sign_in_the_page_is_shown_and_not_what_it_asked_for_meanwhile() {
        Visitor stranger = new Visitor(port);
        stranger.get("/m/sign-in");
        stranger.get("/m/api/visits");

        HttpResponse<String> answer = stranger.signIn(username(organisationMember()), PASSWORD);

        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(there -> assertThat(there).contains("/m/sign-in"));
    }

    @Test
    void a_member_takes_along_his_own_visit_and_nobody_elses() {
        assertThat(phone.get("/m/api/visits").body())
                .contains(visit.value().toString())
                .doesNotContain(another.value().toString());
        assertThat(phone.get("/m/api/visits/" + visit.value()).body()).contains("隔离室能够立即使用", "briefing");
        assertThat(phone.get("/m/api/visits/" + another.value()).statusCode()).isEqualTo(403);
        assertThat(phone.get("/m/api/visits/" + UUID.randomUUID()).statusCode()).isEqualTo(403);
    }

    @Test
    void who_makes_no_visits_has_none_and_is_refused_nothing() {
        Visitor doctor = new Visitor(port);
        doctor.signIn(username(organisationMember()), PASSWORD);

        assertThat(doctor.get("/m/api/visits").body()).isEqualTo("[]");
        assertThat(doctor.get("/m/api/live").body()).isEqualTo("[]");
    }

    @Test
    void without_the_pages_token_nothing_is_taken() {
        HttpResponse<String> answer =
                phone.post("/m/api/touches", "[]".getBytes(UTF_8), "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void a_touch_that_is_sent_again_is_taken_once_and_one_that_is_refused_holds_no_other_up() {
        String first = answer(UUID.randomUUID(), edition.items().getFirst().key(), "NO");
        String hostile = answer(UUID.randomUUID(), "no-such-item", "YES");
        String foreign = touch(UUID.randomUUID(), "visit.answer", another) + ",\"item\":\""
                + edition.items().getFirst().key() + "\",\"value\":\"YES\"}";
        String unknown = touch(UUID.randomUUID(), "visit.explode", visit) + "}";
        String last = answer(UUID.randomUUID(), edition.items().getLast().key(), "YES");
        String lot = "[" + String.join(",", first, hostile, foreign, unknown, last) + "]";

        HttpResponse<String> once = send("touches", lot);
        HttpResponse<String> again = send("touches", lot);

        assertThat(once.body()).isEqualTo(again.body());
        assertThat(once.body().split("\"taken\":true", -1)).hasSize(3);
        assertThat(once.body().split("\"message\":\"", -1)).hasSize(4);
        assertThat(count("select count(*) from visit_touch where kind <> 'START'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from visit_answer")).isEqualTo(2);
    }

    @Test
    void a_refusal_is_worded_in_the_pages_language() {
        String hostile = "[" + answer(UUID.randomUUID(), "no-such-item", "YES") + "]";

        assertThat(send("touches", hostile, "Accept-Language", "en").body()).doesNotContainPattern("\\p{IsHan}");
        assertThat(send("touches", hostile, "Accept-Language", "zh").body()).containsPattern("\\p{IsHan}");
    }

    @Test
    void a_visit_is_handed_in_when_all_that_was_announced_has_come_and_only_once() throws IOException {
        UUID photo = Ids.next();
        String veto = edition.items().getFirst().key();
        send(
                "touches",
                "[" + answer(UUID.randomUUID(), veto, "NO") + ","
                        + answer(UUID.randomUUID(), edition.items().getLast().key(), "YES") + "]");
        String submit = touch(UUID.randomUUID(), "visit.submit", visit) + ",\"photos\":[\"" + photo
                + "\"],\"touches\":[],\"note\":\"好\"}";

        HttpResponse<String> early = send("visits/" + visit.value() + "/submit", submit);
        assertThat(early.body()).contains("\"taken\":false", photo.toString());

        String path = "visits/" + visit.value() + "/photos/" + photo + "?item=" + veto + "&touch=" + UUID.randomUUID()
                + "&at=" + Instant.now();
        assertThat(send(path, png()).body()).contains("\"taken\":true");
        assertThat(send(path, png()).body()).contains("\"taken\":true");
        assertThat(send("visits/" + visit.value() + "/submit", submit).body()).contains("\"taken\":true");
        assertThat(send("visits/" + visit.value() + "/submit", submit).body()).contains("\"taken\":true");

        assertThat(count("select count(*) from visit where state = 'SUBMITTED'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from visit_photo")).isEqualTo(1);
        assertThat(count("select count(*) from finding")).isEqualTo(1);
    }

    @Test
    void a_photo_that_is_too_large_or_none_is_refused_with_a_sentence_and_nothing_is_kept() {
        String veto = edition.items().getFirst().key();
        String path = "visits/" + visit.value() + "/photos/" + Ids.next() + "?item=" + veto + "&touch="
                + UUID.randomUUID() + "&at=" + Instant.now();

        for (byte[] hostile : List.of(
                new byte[TOO_MANY_BYTES],
                "GIF89a/*<script>*/=1;alert(1)//</script>".getBytes(UTF_8),
                "%PDF-1.7 <script>alert(1)</script>".getBytes(UTF_8),
                "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(UTF_8),
                new byte[0])) {
            assertThat(send(path, hostile).body()).contains("\"taken\":false", "\"message\":\"");
        }

        assertThat(count("select count(*) from visit_photo where attachment_id is not null"))
                .isZero();
    }

    @Test
    void what_is_hidden_behind_a_photo_does_not_come_along() throws IOException {
        String veto = edition.items().getFirst().key();
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(png());
        both.write("<script>alert(1)</script>".getBytes(UTF_8));
        String path = "visits/" + visit.value() + "/photos/" + Ids.next() + "?item=" + veto + "&touch="
                + UUID.randomUUID() + "&at=" + Instant.now();

        assertThat(send(path, both.toByteArray()).body()).contains("\"taken\":true");

        byte[] kept = jdbc.sql("select picture from attachment")
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, ISO_8859_1)).doesNotContain("script");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept))).isNotNull();
    }

    @Test
    void a_list_that_is_changed_meanwhile_is_told_to_the_phone_and_changes_no_question() {
        assertThat(phone.get("/m/api/visits/" + visit.value()).body()).contains("\"changed\":null");
        fixture.nextEdition(edition);

        assertThat(phone.get("/m/api/visits/" + visit.value()).body())
                .contains("\"version\":1", "检查清单已有第 2 版", "The list has a version 2 by now")
                .doesNotContain("一米线");
        assertThat(send(
                                "touches",
                                "["
                                        + answer(
                                                UUID.randomUUID(),
                                                edition.items().getLast().key(),
                                                "YES") + "]")
                        .body())
                .contains("\"taken\":true");
    }

    private UUID organisationMember() {
        return fixture.anAccount(school);
    }

    private String answer(UUID id, String item, String value) {
        return touch(id, "visit.answer", visit) + ",\"item\":\"" + item + "\",\"value\":\"" + value
                + "\",\"note\":\"看过\"}";
    }

    private static String touch(UUID id, String kind, VisitId of) {
        return "{\"id\":\"" + id + "\",\"kind\":\"" + kind + "\",\"target\":\"" + of.value() + "\",\"at\":\""
                + Instant.now() + "\"";
    }

    private HttpResponse<String> send(String path, String json, String... headers) {
        return send(path, json.getBytes(UTF_8), "application/json", headers);
    }

    private HttpResponse<String> send(String path, byte[] bytes) {
        return send(path, bytes, "application/octet-stream");
    }

    private HttpResponse<String> send(String path, byte[] body, String type, String... headers) {
        Matcher token = TOKEN.matcher(phone.get("/m/api/me").body());
        assertThat(token.find()).isTrue();
        String[] all = new String[headers.length + 4];
        System.arraycopy(headers, 0, all, 4, headers.length);
        all[0] = token.group(1);
        all[1] = token.group(2);
        all[2] = "Content-Type";
        all[3] = type;
        return phone.post("/m/api/" + path, body, all);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private String username(UUID account) {
        return jdbc.sql("select username from account where id = ?")
                .param(Ids.bytes(account))
                .query(String.class)
                .single();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
