require_relative "lib/permits"
require_relative "lib/old_office"

permits = Permits.new
begin
  permits.list.each { |id| puts id }
  permits.withdraw(ARGV.fetch(0))
rescue Office::SignedOut
  abort "set EGNYTE_TOKEN to a new token"
end
puts OldOffice.new(ENV.fetch("OFFICE_NAME"), ENV.fetch("OFFICE_PASSWORD")).account
