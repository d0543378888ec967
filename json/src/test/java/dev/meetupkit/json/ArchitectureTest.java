package dev.meetupkit.json;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.meetupkit.json");

    @Test
    void mentionsOnlyTheModelFindingsAndJackson() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.xml.stream..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "com.fasterxml.jackson..",
                        "dev.meetupkit",
                        "dev.meetupkit.diagnostic",
                        "dev.meetupkit.json.."))
                .check(CLASSES);
    }

    @Test
    void mentionsJacksonOnlyBehindTheSeam() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.codec\\.Jackson([23](Sink|Source).*)?")
                .and()
                .resideOutsideOfPackages("..jackson2..", "..jackson3..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."))
                .check(CLASSES);
    }

    @Test
    void mentionsXmlOnlyInSchedules() {
        noClasses()
                .that()
                .haveNameNotMatching(".*Xml(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.xml.."))
                .check(CLASSES);
    }
}
