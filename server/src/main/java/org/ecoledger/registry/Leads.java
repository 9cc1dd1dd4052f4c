package org.ecoledger.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.NewMatter;
import org.ecoledger.matters.Place;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Sentences;
import org.ecoledger.registry.RegistryObject.State;
import org.ecoledger.registry.Story.Kind;
import org.ecoledger.registry.Story.Telling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enforcement leads (执法线索, N43): what remains on a list when its deadline has passed becomes a matter, once per object and
 * deadline. Several servers may sweep at the same time: an object is worked on by the one that holds its row, and the lead is
 * written in the transaction that opens its matter. After an outage the next sweep finds what the missed ones would have.
 */
@Repository
public class Leads {
    private static final Logger log = LoggerFactory.getLogger(Leads.class);
    private static final Actor SWEEP = Actor.system("list-deadlines");
    private static final int PAGE = 500;

    private final JdbcClient db;
    private final Lists lists;
    private final ListDeadlines deadlines;
    private final Regions regions;
    private final ObjectRows rows;
    private final Matters matters;
    private final Story story;
    private final Sentences sentences;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Leads(
            JdbcClient db,
            Lists lists,
            ListDeadlines deadlines,
            Regions regions,
            ObjectRows rows,
            Matters matters,
            Story story,
            Sentences sentences,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.lists = lists;
        this.deadlines = deadlines;
        this.regions = regions;
        this.rows = rows;
        this.matters = matters;
        this.story = story;
        this.sentences = sentences;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One object's lead. */
    public record Lead(String object, LocalDate deadline, String matter) {}

    private record Due(TypedList list, String county, LocalDate deadline) {}

    private record Late(String object, LocalDate deadline) {}

    /** Opens what is due and not open yet. One that fails is passed over until the next sweep. */
    @Scheduled(
            fixedDelayString = "${ecoledger.registry.sweep-every:PT30S}",
            initialDelayString = "${ecoledger.registry.sweep-every:PT10S}")
    public void sweep() {
        List<Due> due = due();
        if (due.isEmpty()) {
            return;
        }
        int opened;
        do {
            opened = 0;
            for (Late late : late(due)) {
                opened += openAlone(late) ? 1 : 0;
            }
        } while (opened > 0);
    }

    public List<Lead> of(String object) {
        return db.sql("select object, deadline, matter from registry.leads where object = ? order by deadline")
                .param(object)
                .query((row, _) -> new Lead(
                        row.getString("object"), row.getObject("deadline", LocalDate.class), row.getString("matter")))
                .list();
    }

    private List<Due> due() {
        LocalDate today = CityTime.today(clock);
        var days = deadlines.now();
        List<Due> due = new ArrayList<>();
        for (Region county : regions.counties()) {
            for (TypedList list : lists.toZero()) {
                days.of(list, county.code())
                        .filter(today::isAfter)
                        .ifPresent(day -> due.add(new Due(list, county.code(), day)));
            }
        }
        return due;
    }

    private List<Late> late(List<Due> due) {
        return db.sql("""
                        select o.number, d.deadline
                        from unnest(:lists, :counties, :deadlines::date[]) as d (list, county, deadline)
                        join registry.objects o on o.list = d.list and o.county = d.county
                        where o.state <> 'removed' and o.annulled_at is null
                          and not exists (select 1 from registry.leads l
                                          where l.object = o.number and l.deadline = d.deadline)
                        order by o.number limit :page
                        """)
                .param("lists", due.stream().map(one -> one.list().code()).toArray(String[]::new))
                .param("counties", due.stream().map(Due::county).toArray(String[]::new))
                .param(
                        "deadlines",
                        due.stream().map(one -> one.deadline().toString()).toArray(String[]::new))
                .param("page", PAGE)
                .query((row, _) -> new Late(row.getString("number"), row.getObject("deadline", LocalDate.class)))
                .list();
    }

    /** Whether it was opened here: not when another server is at it or has done it. */
    private boolean openAlone(Late late) {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> open(late)));
        } catch (RuntimeException e) {
            log.error("The lead of {} failed and is tried again", late.object(), e);
            return false;
        }
    }

    private boolean open(Late late) {
        RegistryObject object = rows.lockIfFree(late.object()).orElse(null);
        if (object == null
                || object.state() == State.REMOVED
                || object.isAnnulled()
                || of(object.number()).stream().anyMatch(lead -> lead.deadline().equals(late.deadline()))) {
            return false;
        }
        Matter matter = matters.open(SWEEP, wanted(object, late.deadline()));
        db.sql("insert into registry.leads (object, deadline, matter, opened_at) values (?, ?, ?, ?)")
                .params(
                        object.number(),
                        late.deadline(),
                        matter.number(),
                        CityTime.at(clock.instant()).toOffsetDateTime())
                .update();
        String note = say("registry.lead-opened", late.deadline(), matter.number());
        story.add(SWEEP, object.number(), new Telling(Kind.LEAD, null, null, note), Map.of(), List.of());
        return true;
    }

    private NewMatter wanted(RegistryObject object, LocalDate deadline) {
        TypedList list = lists.get(object.list());
        NewMatter lead = NewMatter.of(
                        say("registry.lead-title", list.name(), object.name()),
                        say("registry.lead-text", list.name(), object.name(), list.key(), object.key(), deadline),
                        list.matterKind(),
                        object.county(),
                        object.township())
                .from("list", object.number(), null)
                .about(new Matter.Linked(ObjectEvidence.KIND, object.number(), object.name()))
                .once("lead/" + object.number() + "/" + deadline);
        return object.lon() == null && object.address() == null
                ? lead
                : lead.at(new Place(object.address(), object.lon(), object.lat(), object.datum()));
    }

    private String say(String code, Object... arguments) {
        return sentences.say(
                code,
                java.util.Arrays.stream(arguments)
                        .<Object>map(argument -> argument instanceof LocalDate day ? day.toString() : argument)
                        .toList(),
                Locale.SIMPLIFIED_CHINESE);
    }
}
