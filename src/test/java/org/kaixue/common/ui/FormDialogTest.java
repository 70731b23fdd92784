package org.kaixue.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaixue.common.RuleViolation;
import org.kaixue.support.PageTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
class FormDialogTest extends PageTest {

    private static final Trip TRIP = new Trip("博物馆", 40, null, false, "", 7);

    private final List<Trip> saved = new ArrayList<>();
    private final TextField name = new TextField();
    private final IntegerField people = new IntegerField();
    private final DatePicker day = Dates.picker();
    private final Checkbox bus = new Checkbox();
    private final TextField remark = new TextField();

    /** What a form takes in; the version has no field. */
    public record Trip(
            @NotBlank @Size(max = 8) String name,
            @DecimalMin("1") @Max(500) int people,
            @Nullable LocalDate day,
            boolean bus,
            @Nullable String remark,
            long version) {

        @AssertTrue
        public boolean isWalkedInSmallGroups() {
            return bus || people <= 100;
        }
    }

    @Test
    void saving_hands_over_what_was_typed_and_keeps_what_has_no_field() {
        FormDialog<Trip> form = opened(saved::add);
        name.setValue("  科技馆 ");
        bus.setValue(true);

        press("保存");

        assertThat(saved).containsExactly(new Trip("科技馆", 40, null, true, null, 7));
        assertThat(form.isOpened()).isFalse();
    }

    @Test
    void what_must_be_filled_in_is_marked() {
        opened(saved::add);

        assertThat(name.isRequiredIndicatorVisible()).isTrue();
        assertThat(people.isRequiredIndicatorVisible()).isTrue();
        assertThat(day.isRequiredIndicatorVisible()).isFalse();
        assertThat(bus.isRequiredIndicatorVisible()).isFalse();
        assertThat(remark.isRequiredIndicatorVisible()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 请填写此项。, 不能小于 1。, 请改正下面标出的 2 处。",
        "en, Please fill this in., Must be at least 1., Please correct the 2 fields marked below."
    })
    void errors_stand_at_their_fields_in_the_readers_language(
            String language, String blank, String tooFew, String onTop) {
        UI.getCurrent().setLocale(Locale.forLanguageTag(language));
        FormDialog<Trip> form = opened(saved::add);
        name.setValue(" ");
        people.setValue(0);

        form.save();

        assertThat(name.getErrorMessage()).isEqualTo(blank);
        assertThat(people.getErrorMessage()).isEqualTo(tooFew);
        assertThat(problem()).isEqualTo(onTop);
        assertThat(saved).isEmpty();
        assertThat(form.isOpened()).isTrue();
    }

    @Test
    void a_number_that_is_missing_is_asked_for_at_its_field() {
        FormDialog<Trip> form = opened(saved::add);
        people.clear();

        form.save();

        assertThat(people.getErrorMessage()).isEqualTo("请填写此项。");
        assertThat(saved).isEmpty();
    }

    @Test
    void what_contradicts_itself_as_a_whole_is_said_on_top() {
        FormDialog<Trip> form = opened(saved::add);
        people.setValue(101);

        form.save();

        assertThat(problem()).isEqualTo("填写的内容互相矛盾，请检查。");
        assertThat(saved).isEmpty();
    }

    @Test
    void a_refusal_of_one_field_stands_at_that_field_until_it_is_mended() {
        FormDialog<Trip> form = opened(trip -> {
            if (trip.day() == null) {
                throw RuleViolation.at("day", "common.form.required");
            }
            saved.add(trip);
        });

        form.save();
        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).isEqualTo("请填写此项。");

        day.setValue(Delivery.MONDAY);
        form.save();
        assertThat(day.isInvalid()).isFalse();
        assertThat(saved).extracting(Trip::day).containsExactly(Delivery.MONDAY);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 结束日期 2026年11月20日 早于开始日期 2026年11月23日。",
        "en, The last day 20 Nov 2026 is before the first day 23 Nov 2026."
    })
    void a_refusal_of_the_whole_is_said_on_top_with_dates_as_people_write_them(String language, String said) {
        UI.getCurrent().setLocale(Locale.forLanguageTag(language));
        FormDialog<Trip> form = opened(trip -> {
            throw new RuleViolation("common.range.reversed", Delivery.MONDAY, Delivery.MONDAY.minusDays(3));
        });

        form.save();

        assertThat(problem()).isEqualTo(said);
        assertThat(form.isOpened()).isTrue();
    }

    @Test
    void a_refusal_of_a_field_that_the_form_does_not_show_is_said_on_top() {
        FormDialog<Trip> form = opened(trip -> {
            throw RuleViolation.at("version", "common.access-refused");
        });

        form.save();

        assertThat(problem()).startsWith("您没有权限");
    }

    @Test
    void constraints_that_only_the_service_finds_broken_stand_at_their_fields_too() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        FormDialog<Trip> form = opened(trip -> {
            throw new ConstraintViolationException(Validation.buildDefaultValidatorFactory()
                    .getValidator()
                    .validate(new Trip("", 0, null, true, null, 1)));
        });

        form.save();

        assertThat(name.getErrorMessage()).isEqualTo("Please fill this in.");
        assertThat(people.getErrorMessage()).isEqualTo("Must be at least 1.");
    }

    @Test
    void who_was_overtaken_sees_theirs_and_mine_and_chooses() {
        Trip theirs = new Trip("植物园", 45, null, false, null, 8);
        FormDialog<Trip> form = opened(saved::add).conflict(() -> theirs);
        name.setValue("科技馆");

        form.save();
        List<RadioButtonGroup<?>> choices = new ArrayList<>();
        find(RadioButtonGroup.class).all().forEach(choices::add);
        assertThat(choices).extracting(RadioButtonGroup::getLabel).containsExactly("中文名称", "人数");
        assertThat(offered(choices.getFirst())).containsExactly("我的：科技馆", "对方的：植物园");
        assertThat(saved).isEmpty();

        choose(choices.get(1), false);
        form.save();
        assertThat(saved).containsExactly(new Trip("科技馆", 45, null, false, null, 8));
    }

    @Test
    void a_record_that_changes_under_the_hands_of_the_callback_is_compared_too() {
        Iterator<Trip> kept =
                List.of(TRIP, new Trip("植物园", 40, null, false, "", 8)).iterator();
        FormDialog<Trip> form = opened(trip -> {
                    throw new OptimisticLockingFailureException("overtaken");
                })
                .conflict(kept::next);
        name.setValue("科技馆");

        form.save();

        assertThat(offered(find(RadioButtonGroup.class).single())).containsExactly("我的：科技馆", "对方的：植物园");
    }

    @Test
    void a_record_that_is_gone_meanwhile_is_said_and_nothing_typed_is_lost() {
        FormDialog<Trip> form = opened(trip -> {
                    throw new OptimisticLockingFailureException("gone");
                })
                .conflict(() -> {
                    throw new RuleViolation("common.access-refused");
                });
        name.setValue("科技馆");

        form.save();

        assertThat(problem()).startsWith("您填写期间，别人修改或删除了这条记录");
        assertThat(name.getValue()).isEqualTo("科技馆");
    }

    @Test
    void a_lost_database_is_said_and_nothing_typed_is_lost() {
        JdbcTemplate away = new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:tcp://127.0.0.1:1/gone"));
        FormDialog<Trip> form = opened(trip -> away.execute("select 1"));
        name.setValue("科技馆");

        press("保存");

        assertThat(problem()).startsWith("没有保存：暂时连不上数据库");
        assertThat(name.getValue()).isEqualTo("科技馆");
        assertThat(form.isOpened()).isTrue();
        assertThat(form.hasChanges()).isTrue();
        assertThat(button("保存").isEnabled()).isTrue();
    }

    @Test
    void an_error_of_the_portal_gives_a_number_under_which_the_log_has_it(CapturedOutput log) {
        FormDialog<Trip> form = opened(trip -> {
            throw new IllegalStateException("broken inside");
        });

        form.save();

        Matcher number = Pattern.compile("编号 (\\w+) ").matcher(problem());
        assertThat(number.find()).isTrue();
        assertThat(problem()).doesNotContain("broken");
        assertThat(log.getOut()).contains("[" + number.group(1) + "]").contains("broken inside");
    }

    @Test
    void the_button_rests_while_it_works_and_can_be_pressed_again_after_a_refusal() {
        List<Boolean> pressable = new ArrayList<>();
        opened(trip -> {
            pressable.add(button("保存").isEnabled());
            throw new RuleViolation("common.access-refused");
        });

        press("保存");
        press("保存");

        assertThat(pressable).containsExactly(false, false);
        assertThat(button("保存").isEnabled()).isTrue();
    }

    @Test
    void closing_asks_only_where_something_would_be_lost() {
        FormDialog<Trip> form = opened(saved::add);
        name.setValue("科技馆");

        press("取消");
        assertThat(form.isOpened()).isTrue();
        ConfirmDialog question = find(ConfirmDialog.class).single();
        test(question).confirm();
        assertThat(form.isOpened()).isTrue();

        press("取消");
        test(find(ConfirmDialog.class).single()).reject();
        assertThat(form.isOpened()).isFalse();
        assertThat(saved).isEmpty();
    }

    @Test
    void closing_an_untouched_form_asks_nothing() {
        FormDialog<Trip> form = opened(saved::add);

        press("取消");

        assertThat(form.isOpened()).isFalse();
        assertThat(find(ConfirmDialog.class).all()).isEmpty();
    }

    private FormDialog<Trip> opened(Consumer<Trip> save) {
        remark.setValue("");
        FormDialog<Trip> form = new FormDialog<>(Trip.class, "出行", save)
                .field("name", "catalogue.column.name-zh", name)
                .field("people", "organisation.headcount.people", people)
                .field("day", "stock.field.quantity", day)
                .field("bus", "stock.field.quantity", bus)
                .field("remark", "stock.field.quantity", remark);
        form.open(TRIP);
        roundTrip();
        return form;
    }

    private Button button(String text) {
        return all(Button.class).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private String problem() {
        return find(Div.class).withClassName("kx-form-problem").single().getText();
    }

    @SuppressWarnings("unchecked")
    private static List<String> offered(RadioButtonGroup<?> choice) {
        RadioButtonGroup<Boolean> mineOrTheirs = (RadioButtonGroup<Boolean>) choice;
        return List.of(true, false).stream()
                .map(mineOrTheirs.getItemLabelGenerator())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static void choose(RadioButtonGroup<?> choice, boolean mine) {
        ((RadioButtonGroup<Boolean>) choice).setValue(mine);
    }
}
