package org.myogate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in tables and word files, each made in a copy of what ships. */
class KnowledgeTest {

    private static final RulesFolder CLEAN = RulesFolder.withoutRules();

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ruleset.yaml | signedOff: false | signedOff: no | 5 'signedOff' says neither true nor false",
                "ruleset.yaml | version: 1.0.0 | verson: 1.0.0 | 3 unknown key 'verson'; did you mean 'version'?",
                "ruleset.yaml | version: 1.0.0 | verson: 1.0.0 | 1 'version' is missing",
                "ruleset.yaml | id: myogate | id: '' | 2 'id' is blank",
                "evidence/body.yaml | id: browning-2010 | id: nice-ng246 | 11 source 'nice-ng246' is there already",
                "evidence/body.yaml | id: browning-2010 | ident: browning-2010 | 11 unknown key 'ident'",
                "evidence/body.yaml | id: browning-2010 | id: [ | ` is no YAML: `",
                "finding/axes.en.yaml | inflammation: | lipotoxicity: | `'lipotoxicity' stands twice, first in line `",
                "finding/axes.en.yaml | inflammation: | inflamation: | `words for unknown id 'inflamation'; did you mean 'inflammation'?`",
                "finding/axes.en.yaml | name: lipotoxicity | nam: lipotoxicity | `unknown key 'nam'; did you mean 'name'?`",
                "finding/axes.en.yaml | name: lipotoxicity | name: '' | `'name' is blank`",
                "finding/axes.en.yaml | name: lipotoxicity | name: above {whtr.hgih} | `no cut-off 'whtr.hgih'; did you mean 'whtr.high'?`",
                "terms/units.en.yaml | unit.a: | units.a: | `words for unknown id 'units.a'`",
            })
    void namesThePlaceOfAMistake(String file, String written, String mistake, String complaint) {
        assertThat(CLEAN.with(file, written, mistake).complaints())
                .anySatisfy(text -> assertThat(text).startsWith(file + ":").contains(complaint));
    }

    @Test
    void refusesWordsForOneIdInTwoFiles() {
        assertThat(CLEAN.with("plan/more.en.yaml", "lipotoxicity:\n  name: again\n")
                        .complaints())
                .containsExactly("plan/more.en.yaml:1 'lipotoxicity' has words already, in finding/axes.en.yaml");
    }

    @Test
    void refusesARulesetWithoutTheCutoffsThatTheEngineAsksFor() {
        assertThat(CLEAN.with("thresholds/gates.csv", "age.adult,", "age.adlt,").complaints())
                .contains("thresholds:0 cut-off 'age.adult' is missing, which the engine asks for");
    }

    @Test
    void refusesAStateThatHoldsAMarkerAgainstACutoffInOneOfItsUnitsOnly() {
        assertThat(CLEAN.with("state/states.csv", "adult,all,age-years@age.adult", "adult,all,fpg@bmi.obese")
                        .complaints())
                .containsExactly(
                        "state/states.csv:2 cut-off 'bmi.obese' has no row in mg/dL and mmol/L, in which marker"
                                + " 'fpg' may stand");
    }

    @ParameterizedTest
    @CsvSource({"finding/visceral.drl.txt", "findings/visceral.drl", "evidence/more.yml", "terms/more.tsv", "more.yaml"
    })
    void refusesAFileThatNobodyReads(String path) {
        assertThat(CLEAN.with(path, "").complaints())
                .containsExactly(path + ":0 is read by nobody: is its folder or its ending misspelt?");
    }

    @ParameterizedTest
    @CsvSource({"finding/README.md", "finding/.visceral.drl.swp", ".gitkeep"})
    void leavesNotesAndHiddenFilesAlone(String path) {
        assertThat(CLEAN.with(path, "").complaints()).isEmpty();
    }
}
