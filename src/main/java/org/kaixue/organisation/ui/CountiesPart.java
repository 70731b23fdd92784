package org.kaixue.organisation.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.Texts;
import org.kaixue.common.ui.Card;
import org.kaixue.common.ui.Column;
import org.kaixue.common.ui.ColumnList;
import org.kaixue.common.ui.EmptyState;
import org.kaixue.common.ui.Lists;
import org.kaixue.organisation.CountyRow;
import org.kaixue.organisation.Post;
import org.kaixue.organisation.PostsRow;
import org.kaixue.organisation.RiskLevel;
import org.kaixue.organisation.UnitId;
import org.kaixue.organisation.UnitNode;
import org.kaixue.organisation.UnitTree;

/** The prefecture's counties: their level of risk, and at how many of their schools somebody is named for each post. */
class CountiesPart extends Div {

    private static final long serialVersionUID = 1L;

    CountiesPart(Lists lists, Texts texts, UnitTree tree, List<CountyRow> counties, List<PostsRow> posts) {
        Map<UnitId, List<PostsRow>> byCounty = posts.stream().collect(Collectors.groupingBy(PostsRow::county));
        List<Line> lines = counties.stream()
                .map(county ->
                        new Line(tree.get(county.county()), county, byCounty.getOrDefault(county.county(), List.of())))
                .toList();
        add(new Card(
                getTranslation("organisation.counties.title"),
                lists.of(columns(texts), lines)
                        .named("county")
                        .titled(getTranslation("organisation.counties.title"))
                        .opens(line -> SchoolPages.own(line.unit()))
                        .whenEmpty(new EmptyState(
                                getTranslation("organisation.counties.none"),
                                getTranslation("organisation.counties.none.next")))));
    }

    private static ColumnList<Line> columns(Texts texts) {
        return ColumnList.of(
                Column.<Line>name("name", "organisation.column.county", line -> line.unit()
                                .name())
                        .linked(line -> SchoolPages.own(line.unit()))
                        .wide(),
                Column.<Line>text("risk", "organisation.risk", (line, locale) -> line.risk(texts, locale))
                        .banded(Line::riskBand),
                Column.<Line>text(
                        "leader", "organisation.leader", line -> line.county().leader()),
                Column.number("schools", "organisation.column.schools", line -> line.posts()
                        .size()),
                share("assigned", Post.LEADER),
                share("officer", Post.OFFICER),
                share("doctor", Post.DOCTOR),
                share("regulator", Post.REGULATOR));
    }

    private static Column<Line> share(String key, Post post) {
        return Column.<Line>number(key, "organisation.post." + post.name(), line -> line.share(post)
                        .named())
                .shownAs((line, locale) -> line.share(post).inWords(Formats.in(locale)))
                .banded(line -> line.share(post).band());
    }

    /** One county in the list. */
    record Line(UnitNode unit, CountyRow county, List<PostsRow> posts) {

        PostTiles.Share share(Post post) {
            return new PostTiles.Share(posts, post);
        }

        @Nullable
        Band riskBand() {
            return county.risk() == null
                    ? null
                    : switch (county.risk()) {
                        case HIGH -> Band.RED;
                        case MEDIUM -> Band.AMBER;
                        case LOW -> Band.GREEN;
                    };
        }

        String risk(Texts texts, Locale locale) {
            RiskLevel level = county.risk() == null ? RiskLevel.LOW : county.risk();
            return texts.getTranslation("organisation.risk." + level.name(), locale);
        }
    }
}
