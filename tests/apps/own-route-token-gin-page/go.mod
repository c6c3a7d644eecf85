module gin
require github.com/gin-gonic/gin v1.9.0
