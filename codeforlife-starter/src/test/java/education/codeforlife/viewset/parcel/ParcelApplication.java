package education.codeforlife.viewset.parcel;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ParcelApplication {}
