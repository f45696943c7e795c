package education.codeforlife.session;

import java.util.List;

/**
 * All sessions, on whichever node they began. A port; what it deletes ends with the transaction that it is called in.
 *
 * @since 0.1.0
 */
public interface SessionStore {

    /**
     * The user's live sessions, the last used first.
     *
     * @param currentId the secret id of the session that asks; empty if none does
     */
    List<UserSession> list(long userId, String currentId);

    /**
     * Ends one session of the user.
     *
     * @param id a {@link UserSession#id}
     * @return false if the user has no such session
     */
    boolean end(long userId, String id);

    /** Ends all sessions of the user, also those that are about to be stored: their {@link SessionEpoch} is over. */
    void endAll(long userId);

    /**
     * Ends all sessions of the user but one, which goes on in the new {@link SessionEpoch}.
     *
     * @param keptId that one's secret id
     */
    void endOthers(long userId, String keptId);

    /**
     * Deletes the sessions whose time is over.
     *
     * @return how many
     */
    int clearExpired();
}
