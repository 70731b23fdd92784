package org.kaixue.preparedness.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.ui.BlockTable;
import org.kaixue.common.ui.StatusBadge;
import org.kaixue.preparedness.PostDraft;

/** Who holds each post in an emergency and who deputises, to be read. */
final class PostsTable {

    private PostsTable() {}

    static BlockTable of(PlanWords words, List<PostDraft> posts) {
        BlockTable table = new BlockTable(words.text("preparedness.posts"))
                .texts(words.text("preparedness.column.post"))
                .texts(words.text("preparedness.column.holder"))
                .texts(words.text("preparedness.column.deputy"))
                .texts(words.text("preparedness.column.telephone"));
        posts.forEach(post -> table.row(
                new Span(words.post(post.post())),
                name(words, post.holder()),
                name(words, post.deputy()),
                BlockTable.text(post.telephone() == null ? "" : post.telephone())));
        return table;
    }

    private static Span name(PlanWords words, @Nullable String name) {
        return name == null
                ? StatusBadge.worded(Band.RED, words.text("preparedness.post.nobody"))
                : BlockTable.text(name);
    }
}
