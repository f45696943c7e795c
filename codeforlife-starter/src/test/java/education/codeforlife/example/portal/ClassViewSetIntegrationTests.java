package education.codeforlife.example.portal;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.caller.IsStudent;
import education.codeforlife.fixture.test.Fixtures;
import education.codeforlife.request.Action;
import education.codeforlife.user.SchoolClass;
import education.codeforlife.user.test.NoSchool;
import education.codeforlife.user.test.School1;
import education.codeforlife.user.test.School2;
import education.codeforlife.viewset.test.ModelClient;
import education.codeforlife.viewset.test.ModelViewSetTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Fixtures({School1.FIXTURE, School2.FIXTURE, NoSchool.FIXTURE})
class ClassViewSetIntegrationTests extends ModelViewSetTest<SchoolClass, String> {

    private static final Map<String, List<String>> TAKEN = Map.of("name", List.of("Name already taken."));

    private ModelClient teacher() {
        return client.loginAs(School1.TEACHER);
    }

    private ModelClient admin() {
        return client.loginAs(School1.ADMIN);
    }

    private String nameOf(String code) {
        return row(code).getName();
    }

    @Test
    void onlyTeachersOfASchoolManageClasses() {
        assertAllPermissions(rules -> {
            rules.onRead().permit(Callers.SCHOOL_TEACHER);
            rules.on(Action.RETRIEVE).permit(Callers.SCHOOL_TEACHER.or(new IsStudent()));
            rules.onWrite().permit(Callers.SCHOOL_TEACHER);
        });
        client.loginAs(NoSchool.TEACHER).create(Map.of("name", "Chess")).isRefused(403);
    }

    @Test
    void classIsTheTeachersOwnUnlessAnotherIsNamed() {
        teacher()
                .changing("id")
                .create(Map.of("name", "Chess", "read_classmates_data", true))
                .hasField("teacher", 202);
        admin().changing("id").create(Map.of("name", "Go", "teacher", 203)).hasField("teacher", 203);
        admin().create(Map.of("name", "Bridge", "teacher", 212)).isRefused(400);
    }

    @Test
    void nameIsUniqueInTheSchool() {
        var taken = nameOf(School1.CLASS_B_CODE);
        teacher().create(Map.of("name", taken.toUpperCase())).hasErrors(TAKEN);
        teacher().partialUpdate(School1.CLASS_A_CODE, Map.of("name", taken)).hasErrors(TAKEN);
        teacher().partialUpdate(School1.CLASS_A_CODE, Map.of("name", nameOf(School1.CLASS_A_CODE)));
        admin().bulkPartialUpdate(Map.of(
                        School1.CLASS_A_CODE, Map.of("name", "Same"), School1.CLASS_B_CODE, Map.of("name", "same")))
                .hasErrors(List.of(Map.of(), TAKEN));
    }

    @Test
    void teacherChangesTheirOwnClasses() {
        teacher().partialUpdate(School1.CLASS_B_CODE, Map.of("name", "Chess")).isRefused(404);
        client.loginAs(School2.ADMIN)
                .partialUpdate(School1.CLASS_B_CODE, Map.of("name", "Chess"))
                .isRefused(404);
        admin().partialUpdate(School1.CLASS_A_CODE, Map.of("name", "Chess"));
    }

    @Test
    void classIsHandedOverToAColleague() {
        teacher().partialUpdate(School1.CLASS_A_CODE, Map.of("teacher", 203));
        assertThat(row(School1.CLASS_A_CODE).getTeacher().getId()).isEqualTo(203);
        admin().bulkPartialUpdate(Map.of(
                School1.CLASS_A_CODE, Map.of("teacher", 201), School1.CLASS_B_CODE, Map.of("teacher", 203)));
    }

    @Test
    void onlyAClassWithoutStudentsIsDeleted() {
        teacher().destroy(School1.CLASS_A_CODE).isRefused(409);
        var code = teacher()
                .changing("id")
                .create(Map.of("name", "Chess"))
                .json()
                .get("id")
                .stringValue();
        teacher().destroy(code);
    }
}
