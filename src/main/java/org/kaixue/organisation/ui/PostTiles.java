package org.kaixue.organisation.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.kaixue.common.Band;
import org.kaixue.common.Formats;
import org.kaixue.common.ui.Address;
import org.kaixue.common.ui.Tile;
import org.kaixue.organisation.Post;
import org.kaixue.organisation.PostsRow;

/** The share of schools for which somebody is named, post by post; each leads to the schools without. */
class PostTiles extends Div {

    private static final long serialVersionUID = 1L;

    PostTiles(List<PostsRow> schools, Address list) {
        addClassName("kx-tiles");
        for (Post post : Post.values()) {
            add(tile(post, new Share(schools, post), list));
        }
    }

    private Tile tile(Post post, Share share, Address list) {
        return new Tile(
                        getTranslation("organisation.post." + post.name()),
                        share.inWords(Formats.in(getLocale())),
                        getTranslation("organisation.post.named", share.named(), share.all()))
                .band(share.band())
                .leadsTo(list.with("q", getTranslation("organisation.post.missing." + post.name())));
    }

    /** How many of the schools have somebody for a post. */
    record Share(long named, int all) {

        Share(List<PostsRow> schools, Post post) {
            this(schools.stream().filter(row -> row.holder(post) != null).count(), schools.size());
        }

        Band band() {
            if (all == 0) {
                return Band.UNKNOWN;
            }
            return named == all ? Band.GREEN : Band.AMBER;
        }

        /** Percent; a dash where there is no school. */
        String inWords(Formats formats) {
            return all == 0 ? "–" : formats.percent((double) named / all);
        }
    }
}
