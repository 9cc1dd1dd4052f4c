package org.ecoledger.works;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.notices.Notice;
import org.ecoledger.notices.Notices;
import org.ecoledger.organisation.Post;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the other side that a step was taken, and those concerned that a limit is near or over. */
@Component
class WorkNotices {
    /** Nobody has to do anything after these: they are read where the task is (ruling 6). */
    private static final Set<String> QUIET = Set.of("accept", "report", "part-report", "check", "drop");

    private final Notices notices;
    private final Posts posts;

    WorkNotices(Notices notices, Posts posts) {
        this.notices = notices;
        this.posts = posts;
    }

    /** What the owner does is told to the giver, what the giver does to the owner. */
    void told(Actor actor, @Nullable Unit unit, WorkFile file, String action, String step) {
        int version = file.version() + 1;
        if (QUIET.contains(action)) {
            return;
        }
        boolean byOwner = unit != null && unit.code().equals(file.owner());
        tell(byOwner ? desk(file.giver()) : handlers(file.owner()), actor, file, step, version);
    }

    private void tell(Stream<Long> accounts, Actor actor, WorkFile file, String step, int version) {
        accounts.filter(account -> account != actor.account())
                .forEach(account -> notices.tell(new Notice(
                        file.subject() + "/" + version,
                        account,
                        "works.notice-step",
                        List.of(file.number(), file.title(), step, actor.name()),
                        file.page(),
                        false)));
    }

    /** @param tells owner, owner-leader, giver; @param arguments of the sentence */
    void reached(WorkFile file, List<String> tells, String key, String code, List<String> arguments) {
        Set<Long> accounts = tells.stream().flatMap(who -> accounts(who, file)).collect(Collectors.toSet());
        accounts.forEach(account -> notices.tell(new Notice(key, account, code, arguments, file.page(), false)));
    }

    private Stream<Long> accounts(String who, WorkFile file) {
        return switch (who) {
            case "owner" -> handlers(file.owner());
            case "owner-leader" ->
                Stream.of(Role.LEADER_IN_CHARGE, Role.PRINCIPAL_LEADER).flatMap(role -> in(file.owner(), role));
            case "giver" -> desk(file.giver());
            default -> Stream.empty();
        };
    }

    private Stream<Long> handlers(String unit) {
        return in(unit, Role.HANDLER);
    }

    private Stream<Long> desk(String unit) {
        return Stream.of(Role.COMMITTEE_OFFICE, Role.HANDLER).flatMap(role -> in(unit, role));
    }

    private Stream<Long> in(String unit, Role role) {
        return posts.in(unit, role).stream().map(Post::account);
    }
}
