require "dry/cli"
require "securerandom"
require_relative "lib/egnyte"

class Show < Dry::CLI::Command
  argument :what, required: true, values: %w[users links folder]

  def call(what:, **)
    egnyte = Egnyte.new(ENV.fetch("EGNYTE_DOMAIN"), ENV.fetch("EGNYTE_TOKEN"))
    case what
    when "users" then egnyte.users(count: 50).each { |u| puts u["userName"] }
    when "links" then puts egnyte.links(type: "file")
    when "folder" then egnyte.folder("Wells", "2024")["files"].each { |f| puts f["name"] }
    end
  rescue Egnyte::SignInAgain
    warn "Please open #{Egnyte.authorize_url(ENV.fetch('EGNYTE_DOMAIN'), ENV.fetch('EGNYTE_KEY'), SecureRandom.hex)}"
    exit 77
  end
end

module Commands
  extend Dry::CLI::Registry
  register "show", Show
end

Dry::CLI.new(Commands).call
