package education.codeforlife.docs;

import education.codeforlife.fixture.FixtureModel;
import jakarta.persistence.Entity;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.node.StringNode;

class FixtureSample {

    @Entity
    static class Teacher {}

    @Entity
    static class Student {}

    @Entity
    static class User {}

    @Entity
    static class Coupon {}

    @Bean
    FixtureModel fruits() {
        return FixtureModel.of("fruits.fruit", Fruit.class);
    }

    void models() {
        FixtureModel.of("common.teacher", Teacher.class)
                .alias("new_user", "user") // named otherwise
                .ignore("user", "blocked_time") // not there
                .convert("role", role -> StringNode.valueOf(role.asString().toUpperCase()));

        FixtureModel.of("common.userprofile", User.class).foldedBy("user"); // columns of the row that "user" names

        FixtureModel.of("common.student", Student.class)
                .refersBack("new_user", User.class, "student") // here the user names the student
                .lenient() // unknown fields are reported, not refused
                .rewrite(
                        student -> { // fields that depend on one another
                            if (student.get("class_field") != null) {
                                student.drop("pending_request", "the student is in a class");
                            }
                        });

        FixtureModel.of("common.coupon", Coupon.class)
                .distinct("code", "their codes are the same"); // of rows with the same value none is loaded

        FixtureModel.leftOut("common.usersession", "users log in again"); // known, but not loaded
    }
}
