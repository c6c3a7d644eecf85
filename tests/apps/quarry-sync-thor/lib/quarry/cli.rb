require "thor"
require "quarry/egnyte"
require "quarry/old_books"

module Quarry
  class CLI < Thor
    desc "sync", "copies the weights of every pit"
    def sync
      Dir["/srv/quarry/*.csv"].each do |file|
        egnyte = Egnyte.new(Egnyte.sign_in(ENV.fetch("EGNYTE_DOMAIN")))  #~ EG308
        egnyte.upload(File.basename(file), File.read(file))
      end
    end

    desc "books WHAT", "looks into the old books"
    def books(what)
      books = OldBooks.new(ENV.fetch("EGNYTE_TOKEN"))
      puts books.home, books.rights("Shared/Books"), books.marks, books.prices, books.any(what)
    end
  end
end
