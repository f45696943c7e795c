package education.codeforlife.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import education.codeforlife.fake.Ledger.Entry;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@GenerateFakes(Ledger.class)
class GenerateFakesTests {

    private static final Entry LUNCH = new Entry("lunch", -450);
    private static final Entry WAGES = new Entry("wages", 9000);

    private final FakeLedger<String> ledger = new FakeLedger<>();

    @Test
    void callsAreCounted() throws IOException {
        assertThat(ledger.addCallCount()).isZero();

        ledger.add("ada", LUNCH);
        ledger.add("ben", WAGES);

        assertThat(ledger.addCallCount()).isEqualTo(2);
        assertThat(ledger.balanceCallCount()).isZero();
    }

    @Test
    void argumentsOfEachCallAreKept() throws IOException {
        ledger.add("ada", LUNCH);
        ledger.add("ben", WAGES);

        assertThat(ledger.addArguments(0)).isEqualTo(new FakeLedger.AddArguments<>("ada", LUNCH));
        assertThat(ledger.addArguments(1).entry()).isEqualTo(WAGES);
    }

    @Test
    void onlyArgumentIsReturnedAsItIs() {
        ledger.balance("ada");

        assertThat(ledger.balanceArguments(0)).isEqualTo("ada");
    }

    @Test
    void callThatWasNotMadeIsReported() {
        ledger.balance("ada");

        assertThatThrownBy(() -> ledger.balanceArguments(1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Call 1 of balance does not exist: it was called 1 times, counted from 0.");
        assertThatThrownBy(() -> ledger.balanceArguments(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void zeroValuesAreReturnedUntilATestSetsAnswers() throws IOException {
        ledger.add("ada", LUNCH);

        assertThat(ledger.balance("ada")).isZero();
        assertThat(ledger.last("ada")).isNull();
        assertThat(ledger.entries()).isEmpty();
        assertThat(ledger.owner()).isEmpty();
        assertThat(ledger.highest(String.class, List.of("a"))).isNull();
    }

    @Test
    void eachCallReturnsTheAnswer() {
        ledger.balanceReturns(7);

        assertThat(ledger.balance("ada")).isEqualTo(7);
        assertThat(ledger.balance("ben")).isEqualTo(7);
    }

    @Test
    void answerForOneCallPrecedesTheOthers() {
        ledger.balanceReturnsOnCall(1, 8);
        ledger.balanceReturns(7);

        assertThat(ledger.balance("ada")).isEqualTo(7);
        assertThat(ledger.balance("ada")).isEqualTo(8);
        assertThat(ledger.balance("ada")).isEqualTo(7);
    }

    @Test
    void answerForANegativeCallIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ledger.balanceReturnsOnCall(-1, 8))
                .withMessage("Call -1 of balance cannot exist: count from 0.");
    }

    @Test
    void lastAnswerIsValid() {
        ledger.balanceStub(account -> account.length());
        ledger.balanceReturns(7);
        assertThat(ledger.balance("ada")).isEqualTo(7);

        ledger.balanceStub(account -> account.length());
        assertThat(ledger.balance("ada")).isEqualTo(3);
    }

    @Test
    void nullReturnsNull() {
        ledger.lastReturns(LUNCH);
        ledger.lastReturns(null);

        assertThat(ledger.last("ada")).isNull();
    }

    @Test
    void declaredAndUncheckedExceptionsAreThrown() throws IOException {
        var failure = new IOException("disk");
        var unchecked = new IllegalStateException("closed");
        ledger.addThrows(failure);
        ledger.addThrowsOnCall(1, unchecked);

        assertThatThrownBy(() -> ledger.add("ada", LUNCH)).isSameAs(failure);
        assertThatThrownBy(() -> ledger.add("ada", LUNCH)).isSameAs(unchecked);
        assertThat(ledger.addCallCount()).isEqualTo(2);

        ledger.addStub((account, entry) -> {});
        ledger.add("ada", LUNCH);
    }

    @Test
    void stubThrowsDeclaredExceptions() {
        ledger.addStub((account, entry) -> {
            throw new IOException(account);
        });

        assertThatThrownBy(() -> ledger.add("ada", LUNCH))
                .isInstanceOf(IOException.class)
                .hasMessage("ada");
    }

    @Test
    void overloadsAreToldApart() {
        ledger.entriesReturns(List.of(LUNCH));
        ledger.entriesWithKReturns(List.of(WAGES));

        assertThat(ledger.entries()).containsExactly(LUNCH);
        assertThat(ledger.entries("ada")).containsExactly(WAGES);
        assertThat(ledger.entries("ada", 5)).isEmpty();
        assertThat(ledger.entriesCallCount()).isEqualTo(1);
        assertThat(ledger.entriesWithKArguments(0)).isEqualTo("ada");
        assertThat(ledger.entriesWithKAndIntArguments(0).limit()).isEqualTo(5);
    }

    @Test
    void variableArgumentsAreKeptAsAnArray() {
        ledger.tag("ada", "food", "cash");
        ledger.tag("ben");

        assertThat(ledger.tagArguments(0).tags()).containsExactly("food", "cash");
        assertThat(ledger.tagArguments(1).tags()).isEmpty();
    }

    @Test
    void genericMethodReturnsTheAnswer() {
        ledger.highestReturns("b");

        assertThat(ledger.highest(String.class, List.of("a", "b"))).isEqualTo("b");
        assertThat(ledger.highestArguments(0))
                .isEqualTo(new FakeLedger.HighestArguments(String.class, List.of("a", "b")));
    }

    @Test
    void defaultMethodRunsItsCodeUntilItIsStubbed() {
        ledger.balanceReturns(7);
        assertThat(ledger.total(List.of("ada", "ben"))).isEqualTo(14);
        assertThat(ledger.newestFirst(List.of(LUNCH, WAGES))).containsExactly(WAGES);

        ledger.totalReturns(1);
        ledger.newestFirstReturns(List.of());
        assertThat(ledger.total(List.of("ada", "ben"))).isEqualTo(1);
        assertThat(ledger.newestFirst(List.of(LUNCH, WAGES))).isEmpty();

        assertThat(ledger.totalCallCount()).isEqualTo(2);
        assertThat(ledger.newestFirstCallCount()).isEqualTo(2);
        assertThat(ledger.balanceCallCount()).isEqualTo(2);
    }

    @Test
    void invocationsAreInTheOrderOfTheCalls() throws IOException {
        ledger.balance("ada");
        ledger.add("ada", LUNCH);
        ledger.entries("ada");
        ledger.close();

        assertThat(ledger.invocations())
                .containsExactly(
                        new Invocation("balance", "ada"),
                        new Invocation("add", new FakeLedger.AddArguments<>("ada", LUNCH)),
                        new Invocation("entriesWithK", "ada"),
                        new Invocation("close"));
    }

    @Test
    void callThatThrowsIsRecorded() {
        ledger.closeThrows(new IllegalStateException("open entries"));

        assertThatThrownBy(ledger::close).hasMessage("open entries");
        assertThat(ledger.invocations()).containsExactly(new Invocation("close"));
    }

    @Test
    void stubMayCallTheFake() {
        ledger.balanceStub(account -> account.equals("ada") ? ledger.balance("ben") + 1 : 5);

        assertThat(ledger.balance("ada")).isEqualTo(6);
        assertThat(ledger.balanceCallCount()).isEqualTo(2);
    }
}
