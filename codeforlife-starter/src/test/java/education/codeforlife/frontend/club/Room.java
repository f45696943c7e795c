package education.codeforlife.frontend.club;

import jakarta.persistence.Embeddable;

@Embeddable
record Room(String building, int floor) {}
