package org.kaixue.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kaixue.organisation.Post;
import org.kaixue.organisation.Posts;
import org.kaixue.organisation.PostsRow;
import org.springframework.stereotype.Service;

/** Whether a school has its leader (领导包校) and its officer, doctor and regulator (一校一警、一校一医、一校一监管). */
@Service
class PostFacts implements FactSource {

    private static final String LEADER = "organisation.fact.leader";
    private static final String POSTS = "organisation.fact.posts";

    private final Posts posts;
    private final FactLinks links;

    PostFacts(Posts posts, FactLinks links) {
        this.posts = posts;
        this.links = links;
    }

    @Override
    public List<FactDefinition> facts() {
        return List.of(new FactDefinition(LEADER), new FactDefinition(POSTS));
    }

    @Override
    public List<Fact> judge(FigureScope scope, Collection<String> keys) {
        List<Fact> facts = new ArrayList<>();
        for (PostsRow row : posts.rows(scope.unit())) {
            String link = links.of("organisation", row.school(), scope.term());
            if (keys.contains(LEADER)) {
                facts.add(
                        row.leader() == null
                                ? new Fact(
                                        LEADER,
                                        row.school(),
                                        FactVerdict.BROKEN,
                                        "organisation.fact.leader.none",
                                        List.of(),
                                        link)
                                : new Fact(
                                        LEADER,
                                        row.school(),
                                        FactVerdict.MET,
                                        "organisation.fact.leader.named",
                                        List.of(row.leader()),
                                        link));
            }
            if (keys.contains(POSTS)) {
                long open =
                        row.open().stream().filter(post -> post != Post.LEADER).count();
                facts.add(new Fact(
                        POSTS,
                        row.school(),
                        open == 0 ? FactVerdict.MET : FactVerdict.BROKEN,
                        "organisation.fact.posts.named",
                        List.of(String.valueOf(Post.values().length - 1 - open)),
                        link));
            }
        }
        return facts;
    }
}
