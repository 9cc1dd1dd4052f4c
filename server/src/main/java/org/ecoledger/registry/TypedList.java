package org.ecoledger.registry;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.organisation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One list of objects under governance: a row of {@code registry/lists.csv} in one version.
 *
 * @param prefix of its objects' numbers
 * @param duty departments that are in charge
 * @param toZero whether it is to become empty (C16)
 * @param deadline day on which it is to be empty, where the city sets no other
 * @param proofs what must be there before a removal is proposed
 * @param verifiers kinds of unit whose people verify a removal, never the one who proposed it
 * @param verifyProofs what the verifier brings along
 * @param checkEvery how often each object is checked; null for never
 * @param checkProofs what a check brings along
 * @param key name of the number by which an object is known: registration number, plate
 * @param reboundMetres how near a new matter means that a removed one is back; 0 for never
 * @param matterKind kind of the matters about it
 */
public record TypedList(
        String code,
        String prefix,
        String group,
        Name name,
        Name duty,
        boolean toZero,
        @Nullable LocalDate deadline,
        Set<EvidenceRole> proofs,
        Name proof,
        Set<Unit.Kind> verifiers,
        Set<EvidenceRole> verifyProofs,
        @Nullable Period checkEvery,
        Set<EvidenceRole> checkProofs,
        Name key,
        List<String> keyAliases,
        int reboundMetres,
        String matterKind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String basis) {

    static TypedList of(CSVRecord row) {
        String deadline = RegistryTable.orNull(row.get("deadline"));
        String period = RegistryTable.orNull(row.get("check_every"));
        String validTo = RegistryTable.orNull(row.get("valid_to"));
        return new TypedList(
                row.get("code"),
                row.get("prefix"),
                row.get("group"),
                new Name(row.get("zh"), row.get("en")),
                new Name(row.get("duty_zh"), row.get("duty_en")),
                row.get("zero").equals("yes"),
                deadline == null ? null : LocalDate.parse(deadline),
                words(row.get("proofs"), EvidenceRole::valueOf),
                new Name(row.get("proof_zh"), row.get("proof_en")),
                words(row.get("verifiers"), Unit.Kind::valueOf),
                words(row.get("verify_proofs"), EvidenceRole::valueOf),
                period == null ? null : Period.parse(period),
                words(row.get("check_proofs"), EvidenceRole::valueOf),
                new Name(row.get("key_zh"), row.get("key_en")),
                RegistryTable.parts(row.get("key_aliases"), "\\|"),
                Integer.parseInt(row.get("rebound_metres")),
                row.get("matter_kind"),
                LocalDate.parse(row.get("valid_from")),
                validTo == null ? null : LocalDate.parse(validTo),
                row.get("basis"));
    }

    private static <T> Set<T> words(String cell, Function<String, T> member) {
        return Arrays.stream(cell.split(" "))
                .filter(word -> !word.isBlank())
                .map(word -> member.apply(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** Day by which it has to be checked next. */
    @Nullable
    LocalDate nextCheck(LocalDate last) {
        return checkEvery == null ? null : last.plus(checkEvery);
    }
}
