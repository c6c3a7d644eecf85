ActiveRecord::Schema[7.1].define(version: 2024_03_01_101010) do
  create_table "egnyte_connections", force: :cascade do |t|
    t.bigint "practice_id", null: false
    t.string "domain"
    t.text "access_token"
    t.timestamps
  end
end
