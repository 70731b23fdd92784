package org.kaixue.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.checklist.ChecklistFixture;
import org.kaixue.checklist.Edition;
import org.kaixue.checklist.ItemDraft;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Ids;
import org.kaixue.common.PageQuery;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.rectification.FindingFilter;
import org.kaixue.rectification.FindingRow;
import org.kaixue.rectification.Rectifications;
import org.kaixue.support.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A phone sends everything twice and in any order, all at once: one visit, one finding each, nothing twice. */
@DatabaseTest
class VisitTouchesTogetherTest {

    private static final int ITEMS = 20;
    private static final int THREADS = 12;

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private VisitFixture fixture;

    @Autowired
    private ChecklistFixture checklists;

    @Autowired
    private Visits visits;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    private UnitId school;
    private UUID member;
    private TeamId team;
    private Edition list;
    private VisitId visit;

    @BeforeEach
    void a_visit() {
        UnitId county = organisation.aCounty();
        school = organisation.aSchool().inCounty(county).entered();
        member = fixture.anAccount(county);
        team = fixture.aTeam(county, member, school);
        ItemDraft[] items = new ItemDraft[ITEMS];
        for (int n = 0; n < ITEMS; n++) {
            items[n] = ChecklistFixture.yesNo("第" + n + "项", n % 4 == 0);
        }
        checklists.defaults();
        list = checklists.aList("together", items);
        visit = fixture.planned(team, school, list);
        fixture.signIn(member, school);
    }

    @Test
    void one_touch_sent_by_many_at_once_is_taken_once() throws Exception {
        Touch touch = Touch.at(clock.now());
        String key = list.items().getFirst().key();
        List<Taken> answers =
                together(Collections.nCopies(THREADS, () -> visits.answer(visit, key, "NO", "说明", touch)));

        assertThat(answers).containsOnlyOnce(Taken.TAKEN);
        assertThat(count("visit_touch")).isEqualTo(1);
        assertThat(count("visit_answer")).isEqualTo(1);
    }

    @Test
    void one_photo_sent_by_many_at_once_is_kept_once() throws Exception {
        UUID photo = Ids.next();
        String key = list.items().getFirst().key();
        byte[] png = VisitPictures.png();
        Touch touch = Touch.at(clock.now());
        List<Callable<Taken>> sends = new ArrayList<>();
        for (int n = 0; n < THREADS; n++) {
            Touch sent = n % 2 == 0 ? touch : Touch.at(clock.now());
            sends.add(() -> visits.photo(visit, key, photo, new ByteArrayInputStream(png), sent));
        }
        together(sends);

        assertThat(count("visit_photo")).isEqualTo(1);
        assertThat(count("attachment")).isEqualTo(1);
        assertThat(visits.record(visit).lines().getFirst().photos()).containsExactly(photo);
    }

    @Test
    void everything_twice_in_any_order_and_the_submission_many_times_leaves_each_thing_once() throws Exception {
        Instant begun = clock.now().minusSeconds(3_600);
        List<Callable<Taken>> queue = new ArrayList<>();
        List<UUID> touches = new ArrayList<>();
        List<UUID> photos = new ArrayList<>();
        byte[] png = VisitPictures.png();
        for (int n = 0; n < ITEMS; n++) {
            String key = list.items().get(n).key();
            Touch first = Touch.at(begun.plusSeconds(60L * n));
            Touch second = Touch.at(begun.plusSeconds(60L * n + 20));
            String last = n % 5 == 0 ? "NO" : "YES";
            touches.add(first.id());
            touches.add(second.id());
            queue.add(() -> visits.answer(visit, key, "NA", null, first));
            queue.add(() -> visits.answer(visit, key, last, "看过", second));
            if (n < 6) {
                UUID photo = Ids.next();
                Touch taken = Touch.at(begun.plusSeconds(60L * n + 30));
                photos.add(photo);
                queue.add(() -> visits.photo(visit, key, photo, new ByteArrayInputStream(png), taken));
            }
        }
        queue.addAll(List.copyOf(queue));
        Collections.shuffle(queue, new Random(7));
        together(queue);
        Touch submission = Touch.at(clock.now());
        SubmitDraft draft = new SubmitDraft(photos, touches, "全部完成");
        List<Taken> submitted = together(Collections.nCopies(THREADS, () -> visits.submit(visit, draft, submission)));

        assertThat(submitted).containsOnlyOnce(Taken.TAKEN);
        VisitRecord record = visits.record(visit);
        assertThat(record.visit().state()).isEqualTo(VisitState.SUBMITTED);
        assertThat(record.visit().startedAt()).isEqualTo(begun);
        assertThat(record.lines()).allSatisfy(line -> assertThat(
                        Objects.requireNonNull(line.answer()).value())
                .isEqualTo(line.item().number() % 5 == 1 ? "NO" : "YES"));
        assertThat(count("visit_touch")).isEqualTo(ITEMS * 2 + photos.size() + 1);
        assertThat(count("visit_photo")).isEqualTo(photos.size());
        List<FindingRow> findings =
                rectifications.page(school, FindingFilter.ALL, new PageQuery("", List.of(), 0, 100));
        assertThat(findings).hasSize(ITEMS / 5);
        assertThat(count("finding")).isEqualTo(ITEMS / 5);
    }

    @Test
    void two_teams_that_submit_at_once_open_one_finding() throws Exception {
        TeamId prefectures = fixture.aTeam(organisation.prefecture(), member, school);
        VisitId second =
                fixture.planned(prefectures, school, list, clock.today().plusDays(1));
        fixture.signIn(member, school);
        for (VisitId one : List.of(visit, second)) {
            list.items().forEach(item -> visits.answer(one, item.key(), "NO", "未做"));
        }
        together(List.of(
                () -> visits.submit(visit, SubmitDraft.here(null), Touch.at(clock.now())),
                () -> visits.submit(second, SubmitDraft.here(null), Touch.at(clock.now()))));

        assertThat(count("finding")).isEqualTo(ITEMS);
        long repeated = List.of(visit, second).stream()
                .flatMap(one -> visits.record(one).lines().stream())
                .filter(line -> Objects.requireNonNull(line.answer()).repeated())
                .count();
        assertThat(repeated).isEqualTo(ITEMS);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private static List<Taken> together(List<? extends Callable<Taken>> sends) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Taken>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (Callable<Taken> send : sends) {
                answers.add(pool.submit(() -> {
                    start.await();
                    return send.call();
                }));
            }
            start.countDown();
        }
        List<Taken> taken = new ArrayList<>();
        for (Future<Taken> answer : answers) {
            taken.add(answer.get());
        }
        return taken;
    }
}
