package org.kaixue.preparedness.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import org.kaixue.attachment.Document;
import org.kaixue.attachment.DocumentRow;
import org.kaixue.attachment.ui.DocumentField;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Messages;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.preparedness.PlanRecord;
import org.kaixue.preparedness.PlanState;
import org.kaixue.preparedness.PlanVersion;

/** What is to be known about a version: its dates, its document, who did what, and the other versions. */
final class AboutPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int KIB = 1024;

    private final transient PreparednessDesk desk;
    private final transient PlanPage page;
    private final transient PlanWords words;

    AboutPart(PreparednessDesk desk, PlanPage page) {
        this.desk = desk;
        this.page = page;
        this.words = page.words();
        addClassName("kx-stack");
        PlanRecord record = page.record();
        if (record != null) {
            add(about(record.plan()), document(record), versions());
        }
    }

    private Card about(PlanVersion plan) {
        DescriptionList list = new DescriptionList();
        list.addClassName("kx-facts");
        fact(list, "preparedness.column.unit", words.in(page.unit().name()));
        fact(list, "preparedness.column.version", words.version(plan.number()));
        fact(list, "preparedness.details.issued", words.date(plan.details().issuedOn()));
        fact(list, "preparedness.details.review", words.date(plan.details().reviewBy()));
        fact(list, "preparedness.about.made", words.step(plan.made()));
        step(list, "preparedness.about.submitted", plan.submitted());
        step(
                list,
                plan.state() == PlanState.RETURNED || plan.state() == PlanState.SUBMITTED
                        ? "preparedness.about.returned"
                        : "preparedness.about.approved",
                plan.decided());
        if (plan.remark() != null) {
            fact(list, "preparedness.about.remark", plan.remark());
        }
        return new Card(words.text("preparedness.about"), list);
    }

    private void step(DescriptionList list, String key, PlanVersion.@Nullable Step step) {
        if (step != null) {
            fact(list, key, words.step(step));
        }
    }

    private void fact(DescriptionList list, String key, String value) {
        list.add(new DescriptionList.Term(words.text(key)), new DescriptionList.Description(value));
    }

    private Card document(PlanRecord record) {
        Card card = new Card(words.text("preparedness.document"));
        DocumentRow document = record.document();
        if (document != null) {
            card.add(file(record.plan(), document));
        } else {
            Paragraph none = new Paragraph(words.text("preparedness.document.none"));
            none.addClassName("kx-muted");
            card.add(none);
        }
        if (page.editable()) {
            card.add(new DocumentField(
                    words.text(document == null ? "preparedness.document.add" : "preparedness.document.replace"),
                    sent -> Messages.attempt(() -> attach(record.plan(), sent))));
            Paragraph help = new Paragraph(words.text("preparedness.document.help"));
            help.addClassName("kx-muted");
            card.add(help);
        }
        return card;
    }

    private Component file(PlanVersion plan, DocumentRow row) {
        Anchor link = new Anchor();
        link.setText(row.name());
        link.setHref(
                DownloadHandler.fromInputStream(event -> {
                    Document document = desk.plans().document(plan.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(document.content()),
                            document.name(),
                            document.type().mediaType(),
                            document.content().length);
                }),
                AttachmentType.DOWNLOAD);
        Span size =
                BlockTable.muted(words.text("preparedness.document.kept", Math.max(1, row.size() / KIB), row.keptBy()));
        Div file = new Div(link, size);
        file.addClassName("kx-prep-file");
        if (page.editable()) {
            Button remove = new Button(
                    words.text("preparedness.document.remove"), click -> Messages.attempt(() -> detach(plan)));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            file.add(remove);
        }
        return file;
    }

    private void attach(PlanVersion plan, Document document) {
        desk.drafts().attach(plan.id(), document);
        page.refresh().run();
    }

    private void detach(PlanVersion plan) {
        desk.drafts().detach(plan.id());
        page.refresh().run();
    }

    private Card versions() {
        BlockTable table = new BlockTable(words.text("preparedness.versions"))
                .texts(words.text("preparedness.column.version"))
                .texts(words.text("preparedness.column.state"))
                .texts(words.text("preparedness.details.issued"));
        page.history()
                .forEach(version -> table.row(
                        new Anchor(page.of(version).href(), words.version(version.number())),
                        StatusBadge.worded(PlanWords.band(version.state()), words.state(version.state())),
                        BlockTable.text(words.date(version.details().issuedOn()))));
        return new Card(words.text("preparedness.versions"), table);
    }
}
