require_relative "lib/kiln_api"

run KilnApi
