package education.codeforlife.softdelete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import education.codeforlife.model.FetchPlan;
import education.codeforlife.model.Model;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.assertj.core.api.ObjectArrayAssert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SoftDeleteViewSetIntegrationTests extends ToyTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private EntityManager entities;

    @Test
    void listOmitsInactiveRows() {
        assertThatToys("").containsExactly("ball", "kite");
    }

    @Test
    void countOmitsInactiveRows() {
        assertThat(get("/toys/?limit=1")).bodyJson().extractingPath("count").isEqualTo(2);
    }

    @Test
    void filteredListOmitsInactiveRows() {
        assertThatToys("?name=doll").isEmpty();
    }

    @Test
    void retrieveOfInactiveRowReturns404() {
        assertThat(get("/toys/" + DOLL + "/")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void retrieveByLookupOfInactiveRowReturns404() {
        assertThat(get("/boxes/open/")).hasStatusOk();
        assertThat(get("/boxes/closed/")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void partialUpdateOfInactiveRowReturns404() {
        assertThat(send(HttpMethod.PATCH, "/toys/" + DOLL + "/", "{\"name\": \"x\"}"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void destroyOfInactiveRowReturns404() {
        assertThat(send(HttpMethod.DELETE, "/toys/" + DOLL + "/", "")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(stored()).contains(DOLL);
    }

    @Test
    void bulkPartialUpdateOfInactiveRowReturns400() {
        assertThat(send(HttpMethod.PATCH, "/toys/bulk/", "{\"1002\": {\"name\": \"x\"}}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void bulkDestroyLeavesInactiveRows() {
        send(HttpMethod.DELETE, "/toys/bulk/", "[1001, 1002]");

        assertThat(stored()).containsExactly(DOLL, KITE);
    }

    @Test
    void relationToInactiveRowIsRejected() {
        assertThat(create(OPEN)).hasStatus(HttpStatus.CREATED);
        assertThat(create(CLOSED))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .extractingPath("box[0]")
                .isEqualTo("Invalid pk \"2\" - object does not exist.");
    }

    @Test
    void filterIgnoresValuesOfInactiveRelatedRow() {
        assertThatToys("?box=closed").isEmpty();
        assertThatToys("?box_in=closed&box_in=open").containsExactly("ball");
    }

    @Test
    void excludingFilterTreatsInactiveRelatedRowAsAbsent() {
        assertThatToys("?not_box=open").containsExactly("kite");
        assertThatToys("?not_box=closed").containsExactly("ball", "kite");
    }

    @Test
    void searchIgnoresValuesOfInactiveRelatedRow() {
        assertThatToys("?search=closed").isEmpty();
        assertThatToys("?search=kite").containsExactly("kite");
    }

    @Test
    void orderingTreatsInactiveRelatedRowAsAbsent() {
        assertThatToys("?ordering=box").containsExactly("ball", "kite");
        assertThatToys("?ordering=-box").containsExactly("kite", "ball");
    }

    @Test
    void filterAcrossCollectionIgnoresInactiveRows() {
        assertThatLabels("?toy=ball").containsExactly("open");
        assertThatLabels("?toy=doll").isEmpty();
        assertThatLabels("?toy_ever=ball").containsExactly("open");
        assertThatLabels("?toy_ever=doll").isEmpty();
    }

    @Test
    void fetchedRelatedRowIsReadThoughInactive() {
        assertThat(get("/toys/" + KITE + "/")).bodyJson().extractingPath("box").isEqualTo("closed");
    }

    @Test
    void fetchedCollectionOmitsInactiveRows() {
        assertThat(get("/boxes/open/")).bodyJson().extractingPath("toys").isEqualTo(List.of("ball"));
    }

    @Test
    void fetchOfCollectionWithoutRestrictionIsRefused() {
        var model = Model.of(entities.getEntityManagerFactory(), Box.class, null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FetchPlan.of(entities, model, List.of("toysEver")))
                .withMessage(
                        "The collection \"toysEver\" of Box has inactive rows: add @SQLRestriction(\"is_active\")");
    }

    @Test
    void actionThatAsksForInactiveRowsFindsThem() {
        assertThat(send(HttpMethod.PUT, "/toys/" + DOLL + "/restore/", "")).hasStatusOk();

        assertThatToys("").containsExactly("ball", "doll", "kite");
    }

    private ObjectArrayAssert<Object> assertThatToys(String query) {
        return assertThatList("/toys/" + query, "data[*].name");
    }

    private ObjectArrayAssert<Object> assertThatLabels(String query) {
        return assertThatList("/boxes/" + query, "data[*].label");
    }

    private ObjectArrayAssert<Object> assertThatList(String uri, String path) {
        return assertThat(get(uri))
                .hasStatusOk()
                .bodyJson()
                .extractingPath(path)
                .asArray();
    }

    private MvcTestResult create(long box) {
        return send(HttpMethod.POST, "/toys/", "{\"name\": \"x\", \"box\": %d}".formatted(box));
    }

    private MvcTestResult get(String uri) {
        return send(HttpMethod.GET, uri, "");
    }

    private MvcTestResult send(HttpMethod method, String uri, String body) {
        var request = http.method(method).uri(uri);
        if (!body.isEmpty()) request.contentType(MediaType.APPLICATION_JSON).content(body);
        return request.exchange();
    }
}
