package org.myogate.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.myogate.card.CardTables.Role;
import org.myogate.card.CardTables.Slot;
import org.myogate.table.RulesFiles;
import org.myogate.table.RulesetException;

/** The tables of cards are refused with file and line. */
class CardTablesReaderTest {

    private static CardTables read(String file, String append) {
        SortedMap<String, String> texts = new TreeMap<>(Cards.RULESET.files().texts());
        texts.merge(file, append, String::concat);
        return CardTablesReader.read(new RulesFiles(texts), Cards.RULESET.terms(), Cards.RULESET.words());
    }

    private static void refuses(String file, String row, String message) {
        int line = (int) Cards.RULESET.files().text(file).lines().count() + 1;
        assertThatThrownBy(() -> read(file, row + "\n"))
                .isInstanceOf(RulesetException.class)
                .hasMessageContaining(file + ":" + line + " ")
                .hasMessageContaining(message);
    }

    @Test
    void readsTheBundledTables() {
        CardTables tables = read("plan/slots.csv", "");

        assertThat(tables.items(Slot.URGENT, Role.NEVER)).containsExactly(Trigger.of("SG-38"));
        assertThat(tables.home("EX-21")).contains(Slot.PATTERN);
        assertThat(tables.home("DI-11")).contains(Slot.URGENT);
        assertThat(tables.home("EX-99")).isEmpty();
        for (Slot slot : Slot.values()) {
            assertThat(tables.items(slot, Role.OPENER)).isNotEmpty();
        }
    }

    @Test
    void refusesASlotARoleAnItemAndAQualifierThatDoNotExist() {
        refuses("plan/slots.csv", "patern,opener,EX-01", "'patern' is none of");
        refuses("plan/slots.csv", "pattern,opens,EX-01", "'opens' is none of");
        refuses("plan/slots.csv", "pattern,opener,dm-rnage", "'dm-rnage' is no rule, gate, state or concept");
        refuses("plan/slots.csv", "pattern,opener,axis:PROBABEL", "'PROBABEL' is none of");
        refuses("plan/slots.csv", "urgent,opener,SG:HALT", "'HALT' is none of");
        refuses("plan/slots.csv", "urgent,opener,SG-11&", "names nothing");
    }

    @Test
    void refusesAPartThatWouldStandOnACardWithoutASentence() {
        refuses("plan/slots.csv", "pattern,joiner,hypertension", "'hypertension' says nothing");
        refuses("plan/slots.csv", "pattern,opener,glycaemia:T2D", "'glycaemia' says nothing");
        assertThat(read("plan/slots.csv", "pattern,shut,hypertension\n").slots())
                .isNotEmpty();
    }

    @Test
    void refusesADriverThatNothingKnows() {
        refuses("plan/drivers.csv", "obesity,WHtR,ANTHRO,whtr.raised", "there is no axis 'obesity'");
        refuses("plan/drivers.csv", "inactivity,STEPS,DEVICE,evs.insufficient", "'STEPS' has no words");
    }

    @Test
    void refusesAReasonForACardThatDoesNotExist() {
        refuses("plan/override-reasons.csv", "patern,http://snomed.info/sct,1,x", "there is no slot 'patern'");
    }

    @Test
    void refusesAnOrderWithoutACode() {
        refuses("plan/orders.csv", "EX-01,http://snomed.info/sct,,Exercise therapy,Prescribe", "'code' is blank");
    }
}
