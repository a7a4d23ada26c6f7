package org.myogate.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.myogate.snapshot.PatientRecord;
import org.myogate.table.Problem;
import org.myogate.table.Problems;
import org.myogate.table.RulesFiles;

class CaseTablesTest {

    private static final String HEADER = "id,base,facts,settings,fires,silent,why\n";

    @Test
    void readsTheCasesThatShipWithoutAComplaint() {
        Problems problems = new Problems();

        CaseTables tables = CaseTables.read(RulesFiles.bundled(), problems);

        assertThat(problems.all()).isEmpty();
        assertThat(tables.cases()).hasSizeGreaterThan(2500);
        assertThat(tables.cases()).extracting(Case::id).doesNotHaveDuplicates();
        assertThat(tables.asOf().day()).hasToString("2026-11-23");
    }

    @Test
    void writesARowAsARecord() {
        Problems problems = new Problems();
        Case row = with("a,man,waist=<42 [in_i]@2026-11-01!amended,,speaks,,why\n", problems)
                .of("cases/own.csv")
                .get(0);

        PatientRecord record = row.record();

        assertThat(problems.all()).isEmpty();
        assertThat(row.line()).isEqualTo(2);
        assertThat(record.patient()).extracting(Patient::getGender).hasToString("MALE");
        Observation waist = record.entries().stream()
                .map(PatientRecord.Entry::resource)
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .filter(each -> each.getCode().getCodingFirstRep().getCode().equals("8280-0"))
                .reduce((one, other) -> {
                    throw new AssertionError("the change takes the place of the waist of the base");
                })
                .orElseThrow();
        assertThat(waist.getStatus()).isEqualTo(Observation.ObservationStatus.AMENDED);
        assertThat(waist.getValueQuantity().getComparator().toCode()).isEqualTo("<");
        assertThat(waist.getValueQuantity().getCode()).isEqualTo("[in_i]");
        assertThat(waist.getEffectiveDateTimeType().getValueAsString()).isEqualTo("2026-11-01T09:10:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,men,waist=90,,speaks,,why|no base record 'men'",
                "a,man,waist:90,,speaks,,why|'waist:90' is no fact such as waist=108",
                "a,man,waits=90,,speaks,,why|'waits=90' is of no name that facts have; cases/names.csv",
                "a,man,waist=ninety,,speaks,,why|'waist=ninety' 'ninety' is no number with a unit",
                "a,man,dx=E11.9@soon,,speaks,,why|'dx=E11.9' 'soon' is no day",
                "a,man,born=1974-13-14,,speaks,,why|'born=1974-13-14'",
                "a,man,sex=man,,speaks,,why|'sex=man'",
                "a,man,fact=true,,speaks,,why|'fact=true' needs '#'",
                "a,man,bp=184,,speaks,,why|is no blood pressure such as 184/112",
                "a,man,conditions=lost,,speaks,,why|is neither failed nor unseen",
                "a,man,waist=90,waist.set,speaks,,why|'waist.set' is no setting",
                "a,man,waist=90,,,,why|'a' expects nothing",
                "a,man,waist=90,,speaks,,|column 'why' is blank",
                "whtr-at-0.60,man,waist=90,,speaks,,why|case 'whtr-at-0.60' is there already, at cases/own.csv:2",
            })
    void saysWhereAndWhatIsWrongWithARow(String row, String complaint) {
        Problems problems = new Problems();

        with(row + "\n", problems);

        assertThat(problems.all()).extracting(Problem::message).anyMatch(message -> message.contains(complaint));
        assertThat(problems.all()).extracting(Problem::line).allMatch(line -> line == 2 || line > 20);
    }

    private static CaseTables with(String rows, Problems problems) {
        TreeMap<String, String> texts = new TreeMap<>(RulesFiles.bundled().texts());
        texts.put("cases/own.csv", HEADER + rows);
        assertThat(texts.keySet()).containsAll(List.of(CaseNames.NAMES, CaseNames.TIMES));
        return CaseTables.read(new RulesFiles(texts), problems);
    }
}
