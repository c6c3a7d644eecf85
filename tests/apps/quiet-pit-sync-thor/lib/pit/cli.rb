require "thor"
require "pit/egnyte"
require "pit/scales"

module Pit
  class CLI < Thor
    class_option :domain, required: true, desc: "such as stonefield for stonefield.egnyte.com"
    class_option :sandbox, type: :boolean, desc: "ask stonefield.qa-egnyte.com instead"

    desc "sync", "copies the weights of every pit"
    def sync
      egnyte = Egnyte.new(options[:domain], sandbox: options[:sandbox])
      Dir["/srv/pit/*.csv"].each { |file| egnyte.upload(File.basename(file), File.read(file)) }
      puts egnyte.home, egnyte.rights("Shared/Weights"), Scales.new.weights
      %w[bookmarks links].each { |kind| puts egnyte.list(kind) }
    end
  end
end
