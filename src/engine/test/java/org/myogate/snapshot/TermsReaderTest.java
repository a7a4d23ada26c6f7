package org.myogate.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a table is named with file and line when the ruleset is loaded. */
class TermsReaderTest {

    /** What the load says of one more line; each begins with file and line. */
    private static void refuses(String file, String line, String... sayings) {
        TermsFolder folder = new TermsFolder().line(file, line);
        String place = "terms/" + file + ":" + folder.lines(file) + " ";

        assertThat(folder.complaints()).anySatisfy(complaint -> {
            assertThat(complaint).startsWith(place);
            assertThat(complaint).contains(sayings);
        });
    }

    @Test
    void refusesACodeWithAWrongCheckDigit() {
        refuses("codes.csv", "TG,loinc,2571-9,use,,plasma,Triglyceride,verified,", "2571-9", "check digit");
        refuses("concept-codes.csv", "t1d,snomed,46635008,exact,type 1,verified", "46635008", "check digit");
        refuses(
                "analytes.csv",
                "X,TG,triglycerides,P12M,,newest,any,any,any,triglycerides,blood,3048-7,TG,policy,",
                "3048-7",
                "check digit");
    }

    @Test
    void refusesACodeThatHasNotTheFormOfItsSystem() {
        refuses("concept-codes.csv", "t1d,icd10cm,1E0,prefix,type 1,verified", "'1E0'");
        refuses("concept-codes.csv", "statin,atc,C1OAA,prefix,statins,verified", "'C1OAA'");
        refuses("concept-codes.csv", "statin,rxnorm,12a,exact,statins,verified", "'12a'");
        refuses("concept-codes.csv", "pregnant,loinc-answer,82810-3,exact,pregnant,verified", "'82810-3'");
        refuses("concept-codes.csv", "pregnant,loinc-answer,82810-4=1,exact,pregnant,verified", "check digit");
    }

    @Test
    void refusesACodeThatStandsTwice() {
        refuses("codes.csv", "HDL,loinc,2571-8,use,,plasma,Triglyceride,verified,", "2571-8", "twice");
        refuses("concept-codes.csv", "t1d,snomed,46635009,exact,type 1,verified", "twice");
        refuses("concepts.csv", "t1d,hx,no,,no,,,type 1 diabetes,policy,", "t1d", "twice");
        refuses("unit-aliases.csv", "mg/dl,mg/dL", "mg/dl", "twice");
        refuses("facts.csv", "x,boolean,,,no,x\nx,boolean,,,no,x", "x", "twice");
        refuses("reading.csv", "fasting-hours,9,h,policy,", "fasting-hours", "twice");
    }

    @Test
    void refusesALookBackThatAnotherTableOverrules() {
        refuses("facts.csv", "t1d,boolean,,P12M,no,type 1", "t1d", "terms/concepts.csv", "blank");
        refuses("facts.csv", "afib,boolean,,P12M,no,atrial fibrillation", "afib", "terms/concepts.csv");
        refuses("facts.csv", "WAIST,quantity,cm,P12M,no,waist", "WAIST", "terms/analytes.csv");
    }

    @Test
    void refusesACourseThatLooksBackFurtherThanItsUse() {
        refuses("courses.csv", "x-fall,HSCRP.6m,P9M,fall-percent,1,", "HSCRP.6m", "looks back less far");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "waist,furlong,,1,0,,,,,,,, | furlong",
                "waist,[in_i],kg,1,0,,,,,,,, | kg",
                "waist,[in_i],pace=x,1,0,,,,,,,, | pace=x",
                "waist,[in_i],,one,0,,,,,,,, | one",
                "waist,[in_i],,0,0,,,,,,,, | toBase"
            })
    void refusesAUnitThatIsNone(String line, String saying) {
        refuses("units.csv", line, saying);
    }

    @Test
    void refusesASpellingOfNoUnit() {
        refuses("unit-aliases.csv", "mgs,furlong", "furlong");
    }

    @Test
    void refusesAUseOfNoQuantityOrNoCodes() {
        refuses("analytes.csv", "X,TG,triglyceride,P12M,,newest,any,any,any,,blood,,,policy,", "'triglyceride'");
        refuses("analytes.csv", "X,TGS,triglycerides,P12M,,newest,any,any,any,,blood,,,policy,", "'TGS'");
        refuses("analytes.csv", "X,TG,triglycerides,12M,,newest,any,any,any,,blood,,,policy,", "'12M'");
        refuses("analytes.csv", "X,TG,triglycerides,P12M,,best,any,any,any,,blood,,,policy,", "'best'");
        refuses("analytes.csv", "X,TG,triglycerides,P12M,,newest,needed,any,any,,blood,,,policy,", "'needed'");
        refuses("analytes.csv", "X,TG,triglycerides,P12M,,newest,any,serum,any,,blood,,,policy,", "'serum'");
        refuses("analytes.csv", "X,TG,triglycerides,P12M,,newest,any,any,home,,blood,,,policy,", "'home'");
        refuses("analytes.csv", "WAIST,TG,triglycerides,P12M,,newest,any,any,any,,blood,,,policy,", "twice");
    }

    @Test
    void refusesTwoQuantitiesOfOneGroupOfCodes() {
        refuses("analytes.csv", "X,TG,hdl,P12M,,newest,any,any,any,,blood,,,policy,", "TG", "triglycerides");
    }

    @Test
    void refusesAGroupOfCodesThatNoUseReads() {
        refuses("codes.csv", "LONELY,loinc,2951-2,use,,plasma,Sodium,verified,", "LONELY");
    }

    @Test
    void refusesAWordThatIsNoneOfItsColumn() {
        refuses("codes.csv", "TG,loinc,2951-2,used,,plasma,Sodium,verified,", "'used'");
        refuses("codes.csv", "TG,loinc,2951-2,use,maybe,plasma,Sodium,verified,", "fasting");
        refuses("codes.csv", "TG,loinc,2951-2,use,,serum,Sodium,verified,", "'serum'");
        refuses("codes.csv", "TG,lonic,2951-2,use,,plasma,Sodium,verified,", "'lonic'");
        refuses("concepts.csv", "x,dx,perhaps,,no,x,policy,", "open");
        refuses("concepts.csv", "x,sign,no,,no,x,policy,", "'sign'");
        refuses("concept-codes.csv", "t1d,mesh,D003922,exact,type 1,verified", "'mesh'");
        refuses("facts.csv", "x,text,,,no,x", "'text'");
        refuses("facts.csv", "x,quantity,furlong,,no,x", "'furlong'");
        refuses("facts.csv", "x,quantity,,,no,x", "unit");
        refuses("concept-codes.csv", "statin,text,Statin tablets,word,statin,policy", "'Statin tablets'");
    }

    @Test
    void refusesAConceptWithoutCode() {
        refuses("concepts.csv", "t3d,hx,no,,no,,,type 3 diabetes,policy,", "t3d", "no code");
    }

    @Test
    void refusesACodeOfNoConcept() {
        refuses("concept-codes.csv", "t3d,snomed,46635009,exact,type 3,verified", "'t3d'");
    }

    @Test
    void refusesAFolderThatLacksATableOrATolerance() {
        assertThat(new TermsFolder().without("units.csv").complaints())
                .anySatisfy(complaint ->
                        assertThat(complaint).startsWith("terms/units.csv:0").contains("missing"));
        assertThat(new TermsFolder().without("concepts.csv").complaints())
                .anySatisfy(complaint -> assertThat(complaint).startsWith("terms/concepts.csv:0"));
        assertThat(new TermsFolder()
                        .replace("reading.csv", "draw-tolerance,", "draw-tolerances,")
                        .complaints())
                .anySatisfy(complaint -> assertThat(complaint).contains("'draw-tolerance'"));
    }
}
