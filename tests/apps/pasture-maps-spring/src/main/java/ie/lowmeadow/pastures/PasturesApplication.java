package ie.lowmeadow.pastures;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class PasturesApplication {
    public static void main(String[] args) {
        SpringApplication.run(PasturesApplication.class, args);
    }
}
