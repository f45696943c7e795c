package education.codeforlife.example.market.fruit;

import static org.assertj.core.api.Assertions.assertThat;

import education.codeforlife.example.Answer;
import education.codeforlife.example.Concurrently;
import education.codeforlife.example.market.MarketTests;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class FruitConcurrencyIntegrationTests extends MarketTests {

    @Autowired
    private PlatformTransactionManager transactions;

    @RepeatedTest(5)
    void changesOfDifferentFieldsAreBothKept() {
        var answers = Concurrently.all(
                () -> ann().patch("fruits/9/", "{'name': 'pear'}"),
                () -> ann().patch("fruits/9/", "{'is_citrus': true}"),
                () -> ann().patch("fruits/bulk/", "{'9': {'label': {'text': 'ripe'}}}"));

        assertThat(answers).allSatisfy(answer -> answer.has(200));
        assertThat(rows("select name, is_citrus, text from fruits f join labels l on l.id = label_id where f.id = 9"))
                .containsExactly("pear true ripe");
    }

    @RepeatedTest(5)
    void bulkChangesInOppositeOrdersDoNotBlockEachOther() {
        var answers = Concurrently.all(
                () -> ann().patch(
                                "fruits/bulk/", "{'9': {'name': 'a9'}, '10': {'name': 'a10'}, '99': {'name': 'a99'}}"),
                () -> ann().patch(
                                "fruits/bulk/", "{'99': {'name': 'b99'}, '10': {'name': 'b10'}, '9': {'name': 'b9'}}"));

        assertThat(answers).allSatisfy(answer -> answer.has(200));
        assertThat(rows("select string_agg(name, ' ' order by id) from fruits where id < 100"))
                .containsAnyOf("a9 a10 a99", "b9 b10 b99");
    }

    @Test
    void aNameThatIsTakenMeanwhileIsRefused() {
        var answer =
                whileTaken("kiwi", () -> ann().post("fruits/", "{'name': 'kiwi', 'is_citrus': true, 'basket': 1}"));

        answer.is(400, "{'name': ['This value is already taken.']}");
        assertThat(rows("select basket_id from fruits where name = 'kiwi'")).containsExactly("3");
    }

    @Test
    void aNameThatIsTakenMeanwhileIsRefusedWhereItStands() {
        var answer = whileTaken(
                "kiwi",
                () -> ann().patch(
                                "fruits/bulk/",
                                "{'9': {'name': 'pear'}, '10': {'name': 'kiwi'}, '99': {'name': 'x'}}"));

        answer.is(400, "[{}, {'name': ['This value is already taken.']}, {}]");
        assertThat(rows("select name from fruits where id < 100 order by id"))
                .containsExactly("apple", "banana", "cherry");
        assertThat(rows("select * from fruit_renames")).isEmpty();
    }

    @Test
    void rowThatIsDeletedBeforeItIsLockedIsUnknown() {
        whileDeleted(9, () -> ann().patch("fruits/9/", "{'name': 'pear'}")).has(404);
        whileDeleted(10, () -> tina().put("fruits/10/refresh/", "{}")).has(404);
        whileDeleted(99, () -> ann().patch("fruits/bulk/", "{'99': {'name': 'pear'}}"))
                .is(400, "{'__all__': ['Some models do not exist.']}");
    }

    /** Returns the answer to a call that has found the row when another transaction deletes it. */
    private Answer whileDeleted(long id, Supplier<Answer> call) {
        var waiting = new TransactionTemplate(transactions).execute(status -> {
            jdbc().sql("delete from fruits where id = ?").param(id).update();
            return Concurrently.untilItWaits(jdbc(), call);
        });
        return waiting.join();
    }

    /** Returns the answer to a call that uses a name while another transaction inserts the same name. */
    private Answer whileTaken(String name, Supplier<Answer> call) {
        var waiting = new TransactionTemplate(transactions).execute(status -> {
            jdbc().sql("insert into fruits values (500, ?, false, now(), 3, null)")
                    .param(name)
                    .update();
            return Concurrently.untilItWaits(jdbc(), call);
        });
        return waiting.join();
    }
}
