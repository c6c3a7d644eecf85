package farm

import com.github.benmanes.caffeine.cache.Caffeine
import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication
import org.springframework.cache.annotation.EnableCaching
import org.springframework.cache.caffeine.CaffeineCacheManager
import org.springframework.context.annotation.Bean
import java.time.Duration

@SpringBootApplication
@EnableCaching
class Application {
    @Bean
    fun cacheManager() = CaffeineCacheManager("egnyte-token").apply {
        setCaffeine(Caffeine.newBuilder().expireAfterWrite(Duration.ofDays(20)))
    }
}

fun main(args: Array<String>) {
    runApplication<Application>(*args)
}
