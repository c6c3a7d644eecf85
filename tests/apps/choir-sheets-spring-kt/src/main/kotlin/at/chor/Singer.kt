package at.chor

import jakarta.persistence.Column
import jakarta.persistence.Entity
import jakarta.persistence.GeneratedValue
import jakarta.persistence.Id
import org.springframework.data.jpa.repository.JpaRepository

@Entity
class Singer(
    @Id @GeneratedValue var id: Long? = null,
    var name: String = "",
    var domain: String = "",
    @Column(name = "egnyte_token") var egnyteToken: String = "", //~ EG303:note
)

interface Singers : JpaRepository<Singer, Long> {
    fun findByName(name: String): Singer?
}
