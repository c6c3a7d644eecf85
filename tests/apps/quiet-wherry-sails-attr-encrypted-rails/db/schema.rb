ActiveRecord::Schema.define(version: 2019_03_02_101500) do
  create_table "boats", force: :cascade do |t|
    t.string "domain"
    t.string "encrypted_egnyte_token"
    t.string "encrypted_egnyte_token_iv"
  end
end
