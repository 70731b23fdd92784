package org.kaixue.isolation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaixue.catalogue.CatalogueDefaults;
import org.kaixue.common.BusinessClock;
import org.kaixue.common.Role;
import org.kaixue.common.SystemWork;
import org.kaixue.isolation.Beds;
import org.kaixue.isolation.Illness;
import org.kaixue.isolation.IsolationRooms;
import org.kaixue.isolation.RoomFixture;
import org.kaixue.isolation.RoomPurpose;
import org.kaixue.isolation.RoomState;
import org.kaixue.need.NormDefaults;
import org.kaixue.organisation.FacilityId;
import org.kaixue.organisation.OrganisationFixtures;
import org.kaixue.organisation.UnitId;
import org.kaixue.people.PersonId;
import org.kaixue.support.PageTest;
import org.kaixue.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The board of a school's isolation rooms and the table above it, as those see them who work with them. */
class IsolationViewTest extends PageTest {

    @Autowired
    private OrganisationFixtures organisation;

    @Autowired
    private RoomFixture fixture;

    @Autowired
    private IsolationRooms rooms;

    @Autowired
    private Beds beds;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private TestClock time;

    @Autowired
    private CatalogueDefaults items;

    @Autowired
    private NormDefaults norms;

    private UnitId county;
    private UnitId school;

    @BeforeEach
    void a_school() {
        SystemWork.run("test", () -> {
            items.install();
            norms.install();
        });
        organisation.term();
        county = organisation.aCounty("C1", "一县", "County One");
        school = fixture.aSchool().inCounty(county).withCode("S1").entered();
        signIn(Role.DOCTOR, school);
    }

    private List<String> said() {
        return all(Span.class).stream().map(Span::getText).toList();
    }

    private RoomState state(FacilityId room) {
        return SystemWork.as("test", () -> rooms.get(room)).state();
    }

    @Test
    void a_school_without_a_room_is_told_where_to_add_one() {
        signIn(Role.PRINCIPAL, school);
        open("isolation?unit=S1");
        assertThat(paragraphs()).contains("本校还没有登记隔离观察室。");
        assertThat(all(Anchor.class))
                .anySatisfy(link -> assertThat(link.getHref()).isEqualTo("organisation/school/S1?tab=facilities"));
    }

    @Test
    void a_room_is_equipped_disinfected_aired_and_free() {
        FacilityId room = fixture.bareRoom(school, "隔离室一");
        open("isolation?unit=S1");
        assertThat(said()).contains("未登记");
        press("登记条件");
        find(TextField.class).withCaption("管理人").single().setValue("校医");
        find(IntegerField.class).withCaption("床位数").single().setValue(2);
        press("保存");
        assertThat(state(room)).isEqualTo(RoomState.TO_BE_DISINFECTED);
        assertThat(said()).contains("待消毒", "下一步：消毒，再通风 30 分钟。").anyMatch(text -> text.contains("必须补齐：独立位置、通风、标识"));
        press("消毒完成");
        assertThat(state(room)).isEqualTo(RoomState.AIRING);
        press("通风完成，恢复空闲");
        assertThat(find(TextField.class).withCaption("未满时间就结束的原因").exists())
                .as("asked why it is enough before the time is over")
                .isTrue();
        press("保存");
        assertThat(state(room)).isEqualTo(RoomState.AIRING);
        press("取消");
        time.advance(Duration.ofMinutes(30));
        open("isolation?unit=S1");
        press("通风完成，恢复空闲");
        assertThat(state(room)).isEqualTo(RoomState.FREE);
        assertThat(said()).contains("现在可以收人。");
    }

    @Test
    void who_lies_there_is_named_masked_to_the_doctor_and_not_at_all_to_who_only_counts() {
        FacilityId room = fixture.freeRoom(school, "隔离室一", RoomPurpose.ANY, 2);
        PersonId person = fixture.pupil(school);
        beds.admit(fixture.aCase(school), person, fixture.bed(room, 1), Illness.RASH, clock.now());
        open("isolation?unit=S1");
        assertThat(all(Anchor.class))
                .anySatisfy(link -> assertThat(link.getText()).contains("*", "T-1"));
        assertThat(said()).anyMatch(text -> text.startsWith("出疹性疾病。"));
        signIn(Role.SUPERVISOR, school);
        open("isolation?unit=S1");
        assertThat(all(Anchor.class))
                .noneSatisfy(link -> assertThat(link.getText()).contains("T-1"));
        assertThat(said()).contains("有人");
        assertThat(find(Button.class).withText("停用…").exists()).isFalse();
    }

    @Test
    void the_history_of_a_room_stands_in_the_address() {
        FacilityId room = fixture.freeRoom(school, "隔离室一", RoomPurpose.ANY, 1);
        open("isolation?unit=S1&room=" + room.value());
        assertThat(all(H2.class)).extracting(H2::getText).contains("隔离室一 的历史");
        assertThat(cell(grid("隔离室一 的历史"), 0, 1)).contains("空闲");
    }

    @Test
    void the_county_sees_which_schools_lack_rooms_the_worst_first() {
        UnitId other = fixture.aSchool().inCounty(county).withCode("S2").entered();
        fixture.freeRoom(other, "隔离室一", RoomPurpose.ANY, 1);
        fixture.freeRoom(other, "隔离室二", RoomPurpose.ANY, 1);
        signIn(Role.COUNTY_OFFICER, county);
        open("isolation?unit=C1");
        assertThat(said()).contains("2 所学校中有 1 所隔离观察室不足，共缺 2 间。");
        assertThat(cell(grid("各校隔离观察室"), 0, 1)).contains("没有隔离室");
        open("isolation?unit=C1&standing=ENOUGH");
        assertThat(cell(grid("各校隔离观察室"), 0, 1)).contains("够用");
    }

    @Test
    void the_bureau_sees_counties_and_leads_to_each() {
        signIn(Role.BUREAU_OFFICER, organisation.prefecture());
        open("isolation");
        assertThat(cell(grid("各县市隔离观察室"), 0, 0)).contains("一县");
        assertThat(all(H2.class)).extracting(H2::getText).contains("各县市隔离观察室");
    }
}
