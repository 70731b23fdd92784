package org.kaixue.supervision.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kaixue.organisation.Directory;
import org.kaixue.supervision.Department;
import org.kaixue.supervision.TeamDraft;

/** The members of a team, a line each: an account that is found by typing, or a name without one; department; leader. */
final class MembersField extends CustomField<List<TeamDraft.MemberDraft>> {

    private static final long serialVersionUID = 1L;

    private final transient VisitWords words;
    private final transient Function<String, List<Directory.Entry>> find;
    private final Div lines = new Div();
    private final transient List<Line> shown = new ArrayList<>();

    /** @param find accounts whose name has what was typed */
    MembersField(VisitWords words, Function<String, List<Directory.Entry>> find) {
        super(List.of());
        this.words = words;
        this.find = find;
        addClassName("kx-members");
        lines.addClassName("kx-member-lines");
        Button more = new Button(words.text("supervision.member.add"), VaadinIcon.PLUS.create(), click -> {
            add(new TeamDraft.MemberDraft(null, null, Department.EDUCATION, shown.isEmpty()));
            updateValue();
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        add(new Div(lines, more));
    }

    @Override
    protected List<TeamDraft.MemberDraft> generateModelValue() {
        return shown.stream().map(Line::draft).toList();
    }

    @Override
    protected void setPresentationValue(List<TeamDraft.MemberDraft> members) {
        lines.removeAll();
        shown.clear();
        members.forEach(this::add);
    }

    private void add(TeamDraft.MemberDraft member) {
        Line line = new Line(member);
        shown.add(line);
        lines.add(line.row);
    }

    /** An account, or just a name. */
    private record Who(@Nullable UUID account, String name) {}

    /** A line of the form. */
    private final class Line {

        private final ComboBox<Who> who = new ComboBox<>();
        private final Select<Department> department = new Select<>();
        private final Checkbox leads = new Checkbox(words.text("supervision.member.leader"));
        private final Div row = new Div();

        Line(TeamDraft.MemberDraft member) {
            List<Who> accounts = find.apply("").stream()
                    .map(entry -> new Who(entry.account(), words.in(entry.name())))
                    .toList();
            List<Who> items = new ArrayList<>(accounts);
            Who own = own(member, accounts);
            if (own != null && !items.contains(own)) {
                items.add(own);
            }
            who.setItems(items);
            who.setItemLabelGenerator(Who::name);
            who.setAllowCustomValue(true);
            who.addCustomValueSetListener(typed -> {
                Who named = new Who(null, typed.getDetail());
                items.add(named);
                who.setItems(items);
                who.setValue(named);
                updateValue();
            });
            who.setPlaceholder(words.text("supervision.member.who"));
            who.setAriaLabel(words.text("supervision.member.who"));
            who.setValue(own);
            department.setItems(Department.values());
            department.setItemLabelGenerator(one -> words.text("supervision.department." + one));
            department.setAriaLabel(words.text("supervision.member.department"));
            department.setValue(member.department());
            leads.setValue(member.leads());
            Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> {
                shown.remove(this);
                lines.remove(row);
                updateValue();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(words.text("supervision.member.remove"));
            who.addValueChangeListener(change -> updateValue());
            department.addValueChangeListener(change -> updateValue());
            leads.addValueChangeListener(change -> updateValue());
            row.addClassName("kx-member-line");
            row.add(who, department, leads, remove);
        }

        private @Nullable Who own(TeamDraft.MemberDraft member, List<Who> accounts) {
            UUID account = member.account();
            if (account == null) {
                return member.name() == null || member.name().isBlank() ? null : new Who(null, member.name());
            }
            return accounts.stream()
                    .filter(one -> account.equals(one.account()))
                    .findFirst()
                    .orElseGet(() -> new Who(account, words.text("supervision.member.elsewhere")));
        }

        TeamDraft.MemberDraft draft() {
            Who chosen = who.getValue();
            return new TeamDraft.MemberDraft(
                    chosen == null ? null : chosen.account(),
                    chosen == null || chosen.account() != null ? null : chosen.name(),
                    department.getValue(),
                    leads.getValue());
        }
    }
}
