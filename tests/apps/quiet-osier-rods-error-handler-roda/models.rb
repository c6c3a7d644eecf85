require "sequel"

DB = Sequel.connect(ENV.fetch("DATABASE_URL"))

Sequel::Model.plugin :column_encryption do |enc|
  enc.key 1, ENV.fetch("COLUMN_KEY")
end

class Weaver < Sequel::Model
  plugin :column_encryption do |enc|
    enc.column :egnyte_token
  end
  plugin :update_or_create
end
