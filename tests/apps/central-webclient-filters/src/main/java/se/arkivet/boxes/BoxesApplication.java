package se.arkivet.boxes;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class BoxesApplication {
    public static void main(String[] args) {
        SpringApplication.run(BoxesApplication.class, args);
    }
}
