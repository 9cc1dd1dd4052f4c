package org.ecoledger.inspection.volumes;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.papers.Paper;
import org.ecoledger.inspection.papers.PaperFormat;
import org.ecoledger.inspection.papers.PersonalWords;
import org.ecoledger.inspection.volumes.MatterSearch.Told;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterTypes;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Matters with their story, each as one document. Who reported it is not in it, nor any telephone or number of papers (ruling 7). */
@Component
class MatterShelf implements Shelf {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final MatterSearch search;
    private final Matters matters;
    private final Jurisdictions jurisdictions;
    private final Procedures procedures;
    private final MatterTypes types;
    private final Regions regions;
    private final Units units;
    private final Clock clock;

    MatterShelf(
            MatterSearch search,
            Matters matters,
            Jurisdictions jurisdictions,
            Procedures procedures,
            MatterTypes types,
            Regions regions,
            Units units,
            Clock clock) {
        this.search = search;
        this.matters = matters;
        this.jurisdictions = jurisdictions;
        this.procedures = procedures;
        this.types = types;
        this.regions = regions;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "matter";
    }

    @Override
    public List<Found> search(Search asked) {
        return search.matters(jurisdictions.of(asked.reader()), asked.request(), asked.words());
    }

    @Override
    public Optional<Material> find(String number, Actor reader) {
        return matters.find(number, jurisdictions.of(reader))
                .map(matter -> new Material(
                        kind() + ":" + number,
                        number,
                        matter.title(),
                        CityTime.at(matter.openedAt()).toLocalDate(),
                        unit(matter.owner()),
                        number + " " + matter.title() + PaperFormat.DOCX.ending(),
                        () -> new ByteArrayInputStream(paper(matter).in(PaperFormat.DOCX))));
    }

    private Paper paper(Matter matter) {
        PersonalWords words = PersonalWords.on(CityTime.today(clock));
        Procedure procedure = procedures.get(matter.track(), matter.procedure());
        var facts = List.of(
                List.of("编号", matter.number()),
                List.of("来源", types.name("source", matter.source(), CHINESE)),
                List.of("类别", types.name("kind", matter.kind(), CHINESE)),
                List.of("区域", region(matter.county()) + region(matter.township())),
                List.of("承办单位", unit(matter.owner())),
                List.of("状态", procedure.stateName(matter.state(), CHINESE)),
                List.of("是否属实", type("truth", matter.truth())),
                List.of("办结情况", type("handling", matter.handling())),
                List.of("基本情况", words.withoutCertain(matter.description())));
        List<List<String>> story = search.story(matter.number()).stream()
                .map(told -> told(told, procedure, words))
                .toList();
        return new Paper(
                matter.title(),
                List.of("截至：" + TIME.format(CityTime.at(clock.instant()))),
                List.of(
                        new Paper.Table("基本情况", List.of(new Paper.Column("项目", 8), new Paper.Column("内容", 48)), facts),
                        new Paper.Table(
                                "办理过程",
                                List.of(
                                        new Paper.Column("时间", 12),
                                        new Paper.Column("环节", 10),
                                        new Paper.Column("经办", 8),
                                        new Paper.Column("单位", 14),
                                        new Paper.Column("内容", 40)),
                                story)));
    }

    private static List<String> told(Told told, Procedure procedure, PersonalWords words) {
        String action = switch (told.action()) {
            case "open" -> "登记";
            case "clock" -> "时限提醒";
            default -> procedure.actionName(told.action(), CHINESE);
        };
        return List.of(TIME.format(at(told.at())), action, told.who(), told.unit(), words.withoutCertain(told.note()));
    }

    private static ZonedDateTime at(OffsetDateTime at) {
        return CityTime.at(at.toInstant());
    }

    private String type(String list, @Nullable String code) {
        return code == null ? "" : types.name(list, code, CHINESE);
    }

    private String region(@Nullable String code) {
        return code == null ? "" : regions.find(code).map(Region::name).orElse(code);
    }

    private String unit(@Nullable String code) {
        return code == null ? "" : units.find(code).map(Unit::name).orElse(code);
    }
}
