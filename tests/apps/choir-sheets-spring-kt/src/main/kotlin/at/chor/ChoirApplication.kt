package at.chor

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication

@SpringBootApplication
class ChoirApplication

fun main(args: Array<String>) {
    runApplication<ChoirApplication>(*args)
}
