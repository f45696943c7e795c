package education.codeforlife.mail;

import java.util.List;

/** Takes the messages of a transaction. */
interface Outlet {

    /** Returns whether it takes messages in the transaction, and not after its commit. */
    boolean isTransactional();

    /** Takes messages in the current transaction. */
    void take(List<Message> messages);

    /** Takes messages that do not have a transaction, or whose transaction has ended. */
    void takeApart(List<Message> messages);
}
