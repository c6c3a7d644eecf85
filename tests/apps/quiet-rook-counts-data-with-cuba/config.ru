require_relative "app"

run Cuba
