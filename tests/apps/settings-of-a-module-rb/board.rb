require_relative 'lib/ferryboard'

quay = Ferryboard::Quay.new(domain: ENV.fetch('EGNYTE_DOMAIN'))
puts quay.links['count']
quay.bookmarks
quay.drop(ARGV.first) if ARGV.any?
