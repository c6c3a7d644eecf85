require_relative "kennel"

run Kennel
